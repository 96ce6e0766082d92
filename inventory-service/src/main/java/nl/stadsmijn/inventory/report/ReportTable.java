package nl.stadsmijn.inventory.report;

import java.util.List;

/**
 * A table of a report.
 *
 * @param key names its wording: {@code <key>.title}, {@code <key>.note} and {@code <key>.none}, which stands there when it has no rows
 * @param columns keys of the headings, each with its share of the width
 * @param total of the columns; empty for none
 * @param wide whether it needs a page on its side
 */
record ReportTable(
        String key, List<Column> columns, List<List<ReportCell>> rows, List<ReportCell> total, boolean wide) {

    /** @param percent of the width */
    record Column(String key, int percent) {}

    static ReportTable of(String key, List<Column> columns, List<List<ReportCell>> rows) {
        return new ReportTable(key, columns, rows, List.of(), false);
    }
}
