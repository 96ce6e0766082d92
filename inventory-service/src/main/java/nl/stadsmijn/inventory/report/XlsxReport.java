package nl.stadsmijn.inventory.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a report as a workbook: first a sheet that says what it is of, then one for each table. Masses are exact numbers, in tonnes. Words are words, whatever they begin with: a reason that
 * begins with {@code =} is no formula, and is not made one when the sheet is saved as CSV.
 */
@ApplicationScoped
class XlsxReport {

    private static final String HEADING_COLOUR = "D9E2EC";
    private static final int LONGEST = 32_000;
    private static final int LABELS = 32;
    private static final int VALUES = 80;

    /** A sheet of Excel of a hundred per cent is so many characters wide. */
    private static final int WIDTH = 130;

    private static final int NARROWEST = 12;

    void write(Report report, ReportText text, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Stadsmijn", "1.0");
        writeFacts(workbook.newWorksheet(text.get("sheet.facts")), report, text);
        for (var table : report.tables()) {
            writeTable(workbook.newWorksheet(text.get("sheet." + table.key())), table, text);
        }
        workbook.finish();
    }

    private static void writeFacts(Worksheet sheet, Report report, ReportText text) {
        sheet.width(0, LABELS);
        sheet.width(1, VALUES);
        sheet.value(0, 0, text.get("title"));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, text.get("subtitle"));
        int row = 3;
        if (report.provisional()) {
            sheet.value(row++, 0, text.get("provisional"));
        }
        for (var fact : report.facts()) {
            sheet.value(row, 0, text.get(fact.key()));
            sheet.style(row, 0).bold().set();
            write(sheet, row, 1, fact.value());
            row++;
        }
        sheet.value(row + 1, 0, text.get("method"));
        sheet.range(row + 1, 0, row + 1, 1).merge();
        sheet.style(row + 1, 0).wrapText(true).verticalAlignment("top").set();
        sheet.rowHeight(row + 1, 140);
    }

    private static void writeTable(Worksheet sheet, ReportTable table, ReportText text) {
        var last = table.columns().size() - 1;
        for (int column = 0; column <= last; column++) {
            var spec = table.columns().get(column);
            sheet.width(column, Math.max(NARROWEST, WIDTH * spec.percent() / 100.0));
            sheet.value(0, column, text.get("column." + spec.key()));
        }
        sheet.range(0, 0, 0, last)
                .style()
                .bold()
                .fillColor(HEADING_COLOUR)
                .wrapText(true)
                .set();
        sheet.freezePane(0, 1);
        int row = 1;
        for (var cells : table.rows()) {
            write(sheet, row++, cells);
        }
        if (!table.total().isEmpty()) {
            write(sheet, row, table.total());
            sheet.range(row, 0, row, last).style().bold().set();
        }
    }

    private static void write(Worksheet sheet, int row, List<ReportCell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(sheet, row, column, cells.get(column));
        }
    }

    private static void write(Worksheet sheet, int row, int column, ReportCell cell) {
        switch (cell) {
            case ReportCell.Words(String words) -> sheet.value(row, column, plain(words));
            case ReportCell.Weight(BigDecimal kg) -> number(sheet, row, column, kg.movePointLeft(3), "#,##0.000");
            case ReportCell.Count(long count) -> sheet.value(row, column, count);
            case ReportCell.Percentage(BigDecimal part) -> number(sheet, row, column, part, "0.0%");
            case ReportCell.Day day -> {
                sheet.value(row, column, day.day());
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
        }
    }

    private static void number(Worksheet sheet, int row, int column, BigDecimal value, String format) {
        sheet.value(row, column, value);
        sheet.style(row, column).format(format).set();
    }

    /** What a spreadsheet program could take for a formula gets an apostrophe before it, as in CSV: in a cell of text alone it would come to life when saved as such. */
    private static String plain(String words) {
        var safe = words.isEmpty() || "=+-@\t\r".indexOf(words.charAt(0)) < 0 ? words : "'" + words;
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST - 1) + "…";
    }
}
