package nl.stadsmijn.tabular;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes CSV. */
final class CsvWriter implements TableWriter {

    private static final String LINE_END = "\r\n";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;
    private final CsvOptions options;
    private boolean headed;

    CsvWriter(OutputStream out, CsvOptions options) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        this.options = options;
        if (options.byteOrderMark()) {
            this.out.write(BYTE_ORDER_MARK);
        }
    }

    @Override
    public void headings(List<Cell> headings) throws IOException {
        if (headed) {
            throw new IllegalStateException("the headings are written once");
        }
        headed = true;
        line(headings);
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        if (!headed) {
            throw new IllegalStateException("the headings come first");
        }
        line(cells);
    }

    private void line(List<Cell> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(options.delimiter());
            }
            out.write(field(cells.get(i).value()));
        }
        out.write(LINE_END);
    }

    private String field(Cell.Value value) {
        return switch (value) {
            case Cell.Blank blank -> "";
            case Cell.Text(String text) -> quoted(Texts.neutralised(text));
            case Cell.Day(var day) -> day.toString();
            case Cell.Bool(boolean bool) -> String.valueOf(bool);
            case Cell.Number(BigDecimal number) -> field(number);
        };
    }

    private String field(BigDecimal number) {
        String text = unambiguous(number.toPlainString())
                .replace('.', options.decimalMark().character());
        return text.indexOf(options.delimiter()) < 0 ? text : quoted(text);
    }

    /** With one more zero behind a fraction that could be taken for thousands, as {@link NumberText} says. */
    private static String unambiguous(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(plain.startsWith("-") ? 1 : 0, point);
        return point >= 0 && Digits.mayBeThousands(whole, plain.substring(point + 1)) ? plain + "0" : plain;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
