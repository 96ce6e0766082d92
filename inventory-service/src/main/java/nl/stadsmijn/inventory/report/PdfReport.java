package nl.stadsmijn.inventory.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.stadsmijn.pdf.PdfDocument;

/** Writes a report as a PDF, with its fonts in it. The template is the page; here is only what it shows. */
@ApplicationScoped
class PdfReport {

    /** More rows than anybody reads on paper; all of them are in the workbook. */
    private static final int MOST_ROWS = 1_000;

    /** Eural codes, and a form of company with the word before it. */
    private static final Pattern WHOLE = Pattern.compile("\\d\\d \\d\\d \\d\\d\\*?|\\S{1,20} [BN]\\.V\\.");

    /** The template. */
    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance report(Page page);
    }

    /** @param labels of the parts that every page has */
    record Page(
            String language,
            String title,
            String subtitle,
            String donor,
            String provisional,
            String pageWord,
            String ofWord,
            String method,
            List<Line> facts,
            List<Sheet> sheets) {}

    record Line(String label, String value) {}

    /** @param more how many rows are left out, in words; empty for none */
    record Sheet(
            String title,
            String note,
            String none,
            boolean wide,
            List<Column> columns,
            List<List<Shown>> rows,
            List<Shown> total,
            String more) {}

    record Column(String heading, int percent, boolean number) {}

    /** @param kind how it stands in the cell: {@code number} or {@code words} */
    record Shown(List<Piece> pieces, String kind) {}

    /** @param whole whether it is not broken over lines */
    record Piece(String text, boolean whole) {}

    void write(Report report, ReportText text, OutputStream out) throws IOException {
        PdfDocument.write(Templates.report(page(report, text)).render(), out);
    }

    private static Page page(Report report, ReportText text) {
        return new Page(
                text.language(),
                text.get("title"),
                text.get("subtitle"),
                report.donor(),
                report.provisional() ? text.get("provisional") : "",
                text.get("page"),
                text.get("pageOf"),
                text.get("method"),
                report.facts().stream()
                        .map(fact -> new Line(text.get(fact.key()), text.show(fact.value())))
                        .toList(),
                report.tables().stream().map(table -> sheet(table, text)).toList());
    }

    private static Sheet sheet(ReportTable table, ReportText text) {
        var left = table.rows().size() - MOST_ROWS;
        return new Sheet(
                text.get(table.key() + ".title"),
                text.get(table.key() + ".note"),
                table.rows().isEmpty() ? text.get(table.key() + ".none") : "",
                table.wide(),
                IntStream.range(0, table.columns().size())
                        .mapToObj(i -> column(table, i, text))
                        .toList(),
                table.rows().stream()
                        .limit(MOST_ROWS)
                        .map(row -> shown(row, text))
                        .toList(),
                shown(table.total(), text),
                left > 0 ? text.get("more", left) : "");
    }

    private static Column column(ReportTable table, int i, ReportText text) {
        var column = table.columns().get(i);
        var number = !table.rows().isEmpty() && table.rows().getFirst().get(i).isNumber();
        return new Column(text.get("column." + column.key()), column.percent(), number);
    }

    private static List<Shown> shown(List<ReportCell> row, ReportText text) {
        return row.stream().map(cell -> shown(cell, text)).toList();
    }

    private static Shown shown(ReportCell cell, ReportText text) {
        var words = text.showShort(cell);
        return cell.isNumber()
                ? new Shown(List.of(new Piece(words, true)), "number")
                : new Shown(pieces(words), "words");
    }

    private static List<Piece> pieces(String words) {
        var pieces = new ArrayList<Piece>();
        var whole = WHOLE.matcher(words);
        int from = 0;
        while (whole.find()) {
            pieces.add(new Piece(words.substring(from, whole.start()), false));
            pieces.add(new Piece(whole.group(), true));
            from = whole.end();
        }
        pieces.add(new Piece(words.substring(from), false));
        return pieces;
    }
}
