package nl.stadsmijn.tabular;

import static nl.stadsmijn.tabular.Goods.COLUMNS;
import static nl.stadsmijn.tabular.Goods.COUNT;
import static nl.stadsmijn.tabular.Goods.FROM;
import static nl.stadsmijn.tabular.Goods.GRADE;
import static nl.stadsmijn.tabular.Goods.LENGTH;
import static nl.stadsmijn.tabular.Goods.NAME;
import static nl.stadsmijn.tabular.Goods.PRICE;
import static nl.stadsmijn.tabular.Goods.TESTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {

    private interface Opening {
        TableWriter open(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Opening opening, List<Cell> headings, List<List<Cell>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = opening.open(out)) {
            writer.headings(headings);
            for (List<Cell> row : rows) {
                writer.row(row);
            }
        }
        return out.toByteArray();
    }

    private static String csv(CsvOptions options, Cell... row) throws IOException {
        List<Cell> headings = List.of(Cell.text("Naam"), Cell.text("Aantal"));
        return new String(
                written(out -> TableWriter.csv(out, options), headings, List.of(List.of(row))), StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<List<Cell>> rows) throws IOException {
        List<Cell> headings =
                COLUMNS.headings(Locale.ROOT).stream().map(Cell::text).toList();
        return written(out -> TableWriter.xlsx(out, XlsxOptions.named("Elementen")), headings, rows);
    }

    /** A part of a workbook as it was written. */
    private static String part(byte[] xlsx, String name) throws IOException {
        Path file = Files.createTempFile("written", ".xlsx");
        try {
            Files.write(file, xlsx);
            try (ZipFile zip = new ZipFile(file.toFile());
                    InputStream in = zip.getInputStream(zip.getEntry(name))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static final Cell THREE = Cell.number(new BigDecimal("3"));

    @Test
    void csvForExcelInDutchHasAMarkSemicolonsAndDecimalCommas() throws IOException {
        assertThat(csv(CsvOptions.dutch(), Cell.text("Balk"), Cell.number(new BigDecimal("1250.5"))))
                .isEqualTo("\uFEFF\"Naam\";\"Aantal\"\r\n\"Balk\";1250,5\r\n");
    }

    @Test
    void csvForProgramsHasNone() throws IOException {
        assertThat(csv(CsvOptions.plain(), Cell.text("Balk"), Cell.number(new BigDecimal("1250.5"))))
                .isEqualTo("\"Naam\",\"Aantal\"\r\n\"Balk\",1250.5\r\n");
    }

    @Test
    void aDecimalCommaBetweenCommasStandsInQuotes() throws IOException {
        CsvOptions options = new CsvOptions(',', DecimalMark.COMMA, false);
        assertThat(csv(options, Cell.text("Balk"), Cell.number(new BigDecimal("0.5"))))
                .contains("\"Balk\",\"0,5\"");
    }

    @ParameterizedTest
    @CsvSource({"1.234, 1.2340", "-12.345, -12.3450", "0.125, 0.125", "1234.567, 1234.567", "1.23, 1.23", "1234, 1234"})
    void aNumberThatCouldBeThousandsGetsOneMoreZero(String number, String expected) throws IOException {
        assertThat(csv(CsvOptions.plain(), Cell.text("x"), Cell.number(new BigDecimal(number))))
                .endsWith("," + expected + "\r\n");
    }

    @Test
    void otherValuesAreWrittenForAllLanguages() throws IOException {
        assertThat(csv(CsvOptions.plain(), Cell.date(LocalDate.of(2026, 3, 31)), Cell.bool(true), Cell.blank()))
                .endsWith("\r\n2026-03-31,true,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x"})
    void textThatCouldBeAFormulaIsNeutralised(String text) throws IOException {
        assertThat(csv(CsvOptions.plain(), Cell.text(text), THREE)).contains("\r\n\"'" + text + "\",3");
        assertThat(csv(CsvOptions.plain(), Cell.text("'" + text), THREE)).contains("\r\n\"''" + text + "\",3");
    }

    @Test
    void textThatCanNotIsLeftAlone() throws IOException {
        assertThat(csv(CsvOptions.plain(), Cell.text("'s-Gravenhage"), THREE)).contains("\r\n\"'s-Gravenhage\",3");
        assertThat(csv(CsvOptions.plain(), Cell.text("a=1"), THREE)).contains("\r\n\"a=1\",3");
    }

    @Test
    void headingsAreNeutralisedToo() throws IOException {
        byte[] file = written(
                out -> TableWriter.csv(out, CsvOptions.plain()), List.of(Cell.text("=cmd|'/c calc'!A1")), List.of());
        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("\"'=cmd|'/c calc'!A1\"\r\n");
    }

    @Test
    void aWorkbookHasTrueNumbersDatesAndTextsAndNoFormula() throws IOException {
        byte[] file = xlsx(List.of(List.of(
                Cell.text("=1+1"),
                Cell.number(new BigDecimal("1.234")),
                Cell.date(LocalDate.of(2026, 3, 31)),
                Cell.bool(false),
                Cell.text(" a\n"))));
        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<c r=\"A2\" t=\"inlineStr\"><is><t>=1+1</t></is></c>")
                .contains("<c r=\"B2\" t=\"n\"><v>1.234</v></c>")
                .containsPattern("<c r=\"C2\" s=\"\\d+\" t=\"n\"><v>46112</v></c>")
                .contains("<c r=\"D2\" t=\"b\"><v>0</v></c>")
                .contains("<t xml:space=\"preserve\"> a&#xa;</t>")
                .doesNotContain("<f>");
    }

    @Test
    void digitsThatExcelWouldLoseAreKeptAsText() throws IOException {
        byte[] file = xlsx(List.of(List.of(
                Cell.number(new BigDecimal("123456789012345")), Cell.number(new BigDecimal("12345678901234.56")))));
        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .contains("<v>123456789012345</v>")
                .contains("<t>12345678901234.56</t>");
    }

    @Test
    void theHeadingsOfAWorkbookStayInSightAndCanBeFiltered() throws IOException {
        String sheet = part(xlsx(List.of(List.of(Cell.text("x")))), "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("ySplit=\"1\"")
                .contains("state=\"frozen\"")
                .contains("<autoFilter ref=\"A1:J2\">")
                .containsPattern("<col min=\"1\"[^>]*width=\"10");
    }

    @Test
    void widthsCanBeTold() throws IOException {
        byte[] file = written(
                out -> TableWriter.xlsx(out, new XlsxOptions("x", List.of(33))),
                List.of(
                        Cell.text("Naam"),
                        Cell.text("Een kop die breder is dan alle andere, zo breed dat het niet past")),
                List.of());
        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .containsPattern("<col [^>]*width=\"33\\.?[0-9]*\"")
                .containsPattern("<col [^>]*width=\"50\\.?[0-9]*\"");
    }

    @Test
    void headingsOfATemplateCanHaveNotes() throws IOException {
        byte[] file = written(
                out -> TableWriter.xlsx(out, XlsxOptions.named("x")),
                List.of(Cell.text("Naam").noted("Verplicht: hoe heet het?")),
                List.of());
        assertThat(part(file, "xl/comments1.xml"))
                .contains("<comment ref=\"A1\"")
                .contains("Verplicht: hoe heet het?");
    }

    /** The way of a table that was refused in part: out with the errors in place, corrected, and in again. */
    @Test
    void rejectedRowsGoOutWithTheirErrorsInPlaceAndComeBackCorrected() throws IOException {
        List<Row> rows = Goods.csv("Naam;Lengte (m);Aantal\nBalk;lang;3\nLat;1,5;veel\n");
        List<List<Cell>> marked = new ArrayList<>();
        for (Row row : rows) {
            List<Cell> cells = row.cells();
            cells.add(Cell.text(row.problems().getFirst().right()));
            marked.add(cells);
        }
        byte[] file = written(
                out -> TableWriter.xlsx(out, XlsxOptions.named("Fouten")),
                List.of(Cell.text("Naam"), Cell.text("Lengte (m)"), Cell.text("Aantal"), Cell.text("Fouten")),
                marked);

        assertThat(part(file, "xl/styles.xml")).contains("FFC7CE");
        assertThat(part(file, "xl/worksheets/sheet1.xml")).containsPattern("<c r=\"B2\" s=\"\\d+\" t=\"inlineStr\">");
        assertThat(part(file, "xl/comments1.xml"))
                .contains("<comment ref=\"B2\"")
                .contains("a number in mm, such as 1250 or 12,5")
                .contains("<comment ref=\"C3\"");
        try (Table again = new TableReader(COLUMNS.ignoring("Fouten")).open(new ByteArrayInputStream(file));
                var all = again.rows()) {
            assertThat(again.problems()).isEmpty();
            assertThat(Goods.problems(all.toList()))
                    .containsExactly("2 Lengte (m) NOT_A_NUMBER lang", "3 Aantal NOT_A_NUMBER veel");
        }
    }

    @Test
    void aRowOfAWorkbookIsWrittenAgainAsItWas() throws IOException {
        byte[] file = xlsx(List.of(List.of(
                NAME.cell("Balk"),
                LENGTH.cell(new BigDecimal("12.5")),
                Cell.blank(),
                Cell.blank(),
                PRICE.cell(null),
                Cell.blank(),
                COUNT.cell(3L),
                FROM.cell(LocalDate.of(2026, 3, 31)),
                TESTED.cell(true),
                GRADE.cell(Goods.Grade.FAIR))));
        Row row = Goods.rows(file).getFirst();
        assertThat(row.cells())
                .containsExactly(
                        Cell.text("Balk"),
                        Cell.number(new BigDecimal("12.5")),
                        Cell.blank(),
                        Cell.blank(),
                        Cell.blank(),
                        Cell.blank(),
                        Cell.number(new BigDecimal("3")),
                        Cell.date(LocalDate.of(2026, 3, 31)),
                        Cell.bool(true),
                        Cell.text("redelijk"));
        assertThat(row.get(GRADE)).contains(Goods.Grade.FAIR);
    }

    @Test
    void onlySoManyNotesAreWritten() throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < 5_001; i++) {
            rows.add(List.of(Cell.text("x").faulty("because")));
        }
        String comments = part(xlsx(rows), "xl/comments1.xml");
        assertThat(comments).contains("ref=\"A5001\"").doesNotContain("ref=\"A5002\"");
    }

    @Test
    void whatCanNotBeWrittenIsAMistakeInTheProgram() throws IOException {
        assertThatThrownBy(() -> Cell.number(BigDecimal.TEN.pow(30))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cell.date(LocalDate.of(10_000, 1, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CsvOptions('x', DecimalMark.POINT, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> xlsx(List.of(List.of(Cell.text("x".repeat(32_768))))))
                .isInstanceOf(IllegalArgumentException.class);
        try (TableWriter writer = TableWriter.csv(new ByteArrayOutputStream(), CsvOptions.plain())) {
            assertThatThrownBy(() -> writer.row(List.of())).isInstanceOf(IllegalStateException.class);
            writer.headings(List.of(Cell.text("x")));
            assertThatThrownBy(() -> writer.headings(List.of())).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void charactersThatNoFileHoldsAreReplaced() {
        assertThat(Cell.text("a\0b\uD800c😀")).isEqualTo(Cell.text("a\uFFFDb\uFFFDc😀"));
    }
}
