package nl.stadsmijn.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a table, a row at a time: first the headings, once, then the rows. Nothing but the row at hand and, in XLSX, the notes is held in
 * memory. What is written reads back equal by {@link TableReader}; rows without any value are not handed out there.
 *
 * <p>Closing completes the file, and leaves the stream it goes to open.
 */
public sealed interface TableWriter extends Closeable permits CsvWriter, XlsxWriter {

    /**
     * A CSV file. Text that a spreadsheet program could take for a formula gets an apostrophe before it, which reading takes off again. A
     * number that could be read in two ways (1.234) gets one more zero (1.2340).
     */
    static TableWriter csv(OutputStream out, CsvOptions options) throws IOException {
        return new CsvWriter(out, options);
    }

    /**
     * A workbook with one sheet. Texts are written as such, never as formulas. Numbers are numbers, unless they have more than the fifteen
     * digits that Excel keeps; then, and for days before March 1900, the cell is text. The first 5,000 notes become notes; the rest, which would
     * only make Excel slow, is left out.
     */
    static TableWriter xlsx(OutputStream out, XlsxOptions options) {
        return new XlsxWriter(out, options);
    }

    /**
     * Writes the headings; in XLSX they are coloured and stay in sight.
     *
     * @throws IllegalStateException when there are any yet
     */
    void headings(List<Cell> headings) throws IOException;

    /**
     * Writes a row below the others.
     *
     * @throws IllegalStateException when there are no headings yet
     * @throws IllegalArgumentException when a text is longer than a cell of a workbook can be (32,767 characters)
     */
    void row(List<Cell> cells) throws IOException;
}
