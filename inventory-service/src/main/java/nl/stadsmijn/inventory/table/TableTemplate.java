package nl.stadsmijn.inventory.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.stadsmijn.tabular.Cell;
import nl.stadsmijn.tabular.Row;

/** An empty table to fill in: headings with units, a row as an example, and a row that explains each column. */
public final class TableTemplate {

    /** What the rows of the template say in the place of an external id, by which they are known when they come back. */
    private static final Map<TableLanguage, List<String>> MARKS = Map.of(
            TableLanguage.nl, List.of("#voorbeeld", "#uitleg"),
            TableLanguage.en, List.of("#example", "#explanation"));

    private TableTemplate() {}

    /** Whether a row is one of a template's own, that nobody took out. */
    public static boolean isOwn(Row row) {
        var mark = row.raw(ElementColumns.EXTERNAL_ID).strip().toLowerCase(Locale.ROOT);
        return MARKS.values().stream().anyMatch(marks -> marks.contains(mark));
    }

    /** @param example what the example shows */
    public static void write(TableKind kind, TableLanguage language, TableElement example, OutputStream out)
            throws IOException {
        try (var writer = kind.writer(out, language, language == TableLanguage.en ? "Elements" : "Elementen")) {
            var headings = new ArrayList<Cell>();
            var exemplary = new ArrayList<Cell>();
            var explained = new ArrayList<Cell>();
            for (var field : ElementColumns.FIELDS) {
                var explanation = field.explanation(language.name());
                headings.add(
                        Cell.text(field.column().heading(language.locale())).noted(explanation));
                exemplary.add(field.cell(example));
                explained.add(Cell.text(explanation));
            }
            var place = ElementColumns.FIELDS.indexOf(IdentityColumns.EXTERNAL_ID);
            exemplary.set(place, mark(language, 0));
            explained.set(place, mark(language, 1));
            writer.headings(headings);
            writer.row(exemplary);
            writer.row(explained);
        }
    }

    private static Cell mark(TableLanguage language, int row) {
        var explanation = IdentityColumns.EXTERNAL_ID.explanation(language.name());
        return Cell.text(MARKS.get(language).get(row)).noted(explanation);
    }
}
