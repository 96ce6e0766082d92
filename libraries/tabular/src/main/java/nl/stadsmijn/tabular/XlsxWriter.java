package nl.stadsmijn.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes workbooks. */
final class XlsxWriter implements TableWriter {

    private static final String APPLICATION = "Stadsmijn";
    private static final String APPLICATION_VERSION = "1.0";
    private static final int ROWS_HELD = 200;
    private static final int MAX_NOTES = 5_000;
    private static final int MAX_NOTE_CHARACTERS = 1_000;

    /** What Excel takes in a cell. */
    private static final int MAX_TEXT = 32_767;

    /** Digits of a number that Excel keeps. */
    private static final int MAX_DIGITS = 15;

    private static final int NARROWEST = 10;
    private static final int WIDEST = 50;
    private static final String HEADING_COLOUR = "D9E2EC";
    private static final String FAULT_COLOUR = "FFC7CE";
    private static final String DAY_FORMAT = "yyyy-mm-dd";

    private final Workbook workbook;
    private final Worksheet sheet;
    private final XlsxOptions options;
    private int columns;
    private int rows;
    private int notes;

    XlsxWriter(OutputStream out, XlsxOptions options) {
        this.workbook = new Workbook(out, APPLICATION, APPLICATION_VERSION);
        this.sheet = workbook.newWorksheet(options.sheet());
        this.options = options;
    }

    @Override
    public void headings(List<Cell> headings) throws IOException {
        if (rows > 0) {
            throw new IllegalStateException("the headings are written once");
        }
        columns = headings.size();
        for (int column = 0; column < columns; column++) {
            sheet.width(column, width(column, headings.get(column)));
        }
        sheet.freezePane(0, 1);
        write(headings);
        if (columns > 0) {
            sheet.range(0, 0, 0, columns - 1)
                    .style()
                    .bold()
                    .fillColor(HEADING_COLOUR)
                    .verticalAlignment("top")
                    .wrapText(true)
                    .set();
        }
    }

    private int width(int column, Cell heading) {
        if (column < options.widths().size()) {
            return options.widths().get(column);
        }
        int length = heading.value() instanceof Cell.Text(String text) ? text.length() : 0;
        return Math.clamp(length + 3L, NARROWEST, WIDEST);
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        if (rows == 0) {
            throw new IllegalStateException("the headings come first");
        }
        write(cells);
    }

    private void write(List<Cell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        rows++;
        if (rows % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Cell cell) {
        switch (cell.value()) {
            case Cell.Blank blank -> {}
            case Cell.Text(String text) -> writeText(column, text);
            case Cell.Bool(boolean bool) -> sheet.value(rows, column, bool);
            case Cell.Number(BigDecimal number) -> writeNumber(column, number);
            case Cell.Day(LocalDate day) -> writeDay(column, day);
        }
        if (cell.faulty()) {
            sheet.style(rows, column).fillColor(FAULT_COLOUR).set();
        }
        if (!cell.note().isEmpty() && notes < MAX_NOTES) {
            notes++;
            String note = cell.note();
            sheet.comment(rows, column, note.substring(0, Math.min(note.length(), MAX_NOTE_CHARACTERS)));
        }
    }

    /** In the cell itself, since a list of shared texts would be held in memory; as "rich" text where white space has to be kept. */
    private void writeText(int column, String text) {
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "a cell of a workbook holds " + MAX_TEXT + " characters, not " + text.length());
        }
        String escaped = Texts.escaped(text);
        if (text.equals(Names.strip(text)) && text.indexOf('\n') < 0) {
            sheet.inlineString(rows, column, escaped);
        } else {
            sheet.inlineString(
                    rows, column, RichText.builder().run(escaped).end().build());
        }
    }

    private void writeNumber(int column, BigDecimal number) {
        if (number.stripTrailingZeros().precision() > MAX_DIGITS) {
            writeText(column, number.toPlainString());
        } else {
            sheet.value(rows, column, number);
        }
    }

    private void writeDay(int column, LocalDate day) {
        Optional<Long> serial = ExcelDates.serial(day);
        if (serial.isEmpty()) {
            writeText(column, day.toString());
            return;
        }
        sheet.value(rows, column, serial.get());
        sheet.style(rows, column).format(DAY_FORMAT).set();
    }

    @Override
    public void close() throws IOException {
        if (columns > 0) {
            sheet.setAutoFilter(0, 0, rows - 1, columns - 1);
        }
        workbook.finish();
    }
}
