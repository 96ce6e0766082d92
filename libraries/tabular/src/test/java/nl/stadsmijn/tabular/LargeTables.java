package nl.stadsmijn.tabular;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Tables of 25 columns and any number of rows: 8 of text that is never twice the same, 10 of decimals, 3 of integers, dates, yes and no. */
final class LargeTables {

    static final Columns COLUMNS = columns();
    private static final int TEXTS = 8;
    private static final int DECIMALS = 10;
    private static final int INTEGERS = 3;
    private static final int DATES = 3;

    private LargeTables() {}

    private static Columns columns() {
        List<Column<?>> all = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            all.add(Column.text("text" + i));
        }
        for (int i = 0; i < DECIMALS; i++) {
            all.add(Column.quantity("length" + i, Unit.MILLIMETRE));
        }
        for (int i = 0; i < INTEGERS; i++) {
            all.add(Column.integer("count" + i));
        }
        for (int i = 0; i < DATES; i++) {
            all.add(Column.date("day" + i));
        }
        all.add(Column.bool("yes"));
        return Columns.of(all);
    }

    private static String text(int row, int i) {
        return "Houten kozijn " + row + " vak " + i;
    }

    private static BigDecimal decimal(int row, int i) {
        return BigDecimal.valueOf(row * 31L + i * 7L + 1, 2);
    }

    private static LocalDate day(int row, int i) {
        return LocalDate.of(2026, 1, 1).plusDays((row + i) % 1000);
    }

    private static List<Cell> row(int row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            cells.add(Cell.text(text(row, i)));
        }
        for (int i = 0; i < DECIMALS; i++) {
            cells.add(Cell.number(decimal(row, i)));
        }
        for (int i = 0; i < INTEGERS; i++) {
            cells.add(Cell.number(BigDecimal.valueOf(row + i)));
        }
        for (int i = 0; i < DATES; i++) {
            cells.add(Cell.date(day(row, i)));
        }
        cells.add(Cell.bool(row % 2 == 0));
        return cells;
    }

    static void writeCsv(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                TableWriter writer = TableWriter.csv(out, CsvOptions.dutch())) {
            write(writer, rows);
        }
    }

    /** As this library writes it: every text in its cell. */
    static void writeXlsx(Path file, int rows) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                TableWriter writer = TableWriter.xlsx(out, XlsxOptions.named("Groot"))) {
            write(writer, rows);
        }
    }

    static void write(TableWriter writer, int rows) throws IOException {
        writer.headings(COLUMNS.headings(Locale.ROOT).stream().map(Cell::text).toList());
        for (int row = 0; row < rows; row++) {
            writer.row(row(row));
        }
    }

    /** As Excel writes it: cells refer to texts by number. */
    static void writeXlsxWithSharedTexts(Path file, int rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            XlsxFile.of("")
                    .without("xl/worksheets/sheet1.xml")
                    .without("xl/sharedStrings.xml")
                    .without("xl/styles.xml")
                    .copyTo(zip);
            Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/styles.xml"));
            out.write("<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>");
            out.flush();
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            writeTexts(out, rows);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            writeSheet(out, rows);
        }
    }

    private static void writeTexts(Writer out, int rows) throws IOException {
        out.write("<sst>");
        for (String heading : COLUMNS.headings(Locale.ROOT)) {
            out.write("<si><t>" + heading + "</t></si>");
        }
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < TEXTS; i++) {
                out.write("<si><t xml:space=\"preserve\">" + text(row, i) + "</t></si>");
            }
        }
        out.write("</sst>");
        out.flush();
    }

    private static void writeSheet(Writer out, int rows) throws IOException {
        out.write("<worksheet><sheetData><row r=\"1\">");
        int texts = 0;
        for (; texts < COLUMNS.all().size(); texts++) {
            out.write("<c r=\"" + Heading.letters(texts) + "1\" t=\"s\"><v>" + texts + "</v></c>");
        }
        out.write("</row>");
        for (int row = 0; row < rows; row++) {
            out.write("<row r=\"" + (row + 2) + "\" spans=\"1:25\">");
            int column = 0;
            for (Cell cell : row(row)) {
                out.write("<c r=\"" + Heading.letters(column++) + (row + 2) + "\"");
                switch (cell.value()) {
                    case Cell.Text text -> out.write(" t=\"s\"><v>" + texts++);
                    case Cell.Number number -> out.write("><v>" + number.number());
                    case Cell.Day day ->
                        out.write(" s=\"1\"><v>" + ExcelDates.serial(day.day()).orElseThrow());
                    case Cell.Bool bool -> out.write(" t=\"b\"><v>" + (bool.bool() ? 1 : 0));
                    case Cell.Blank blank -> out.write("><v>");
                }
                out.write("</v></c>");
            }
            out.write("</row>");
        }
        out.write("</sheetData></worksheet>");
        out.flush();
    }
}
