package nl.stadsmijn.tabular;

import static nl.stadsmijn.tabular.Goods.COUNT;
import static nl.stadsmijn.tabular.Goods.FACTOR;
import static nl.stadsmijn.tabular.Goods.FROM;
import static nl.stadsmijn.tabular.Goods.LENGTH;
import static nl.stadsmijn.tabular.Goods.NAME;
import static nl.stadsmijn.tabular.Goods.TESTED;
import static nl.stadsmijn.tabular.Goods.problems;
import static nl.stadsmijn.tabular.Goods.rows;
import static nl.stadsmijn.tabular.Goods.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxReadingTest {

    private static final String HEADINGS =
            XlsxFile.textRows(new String[] {"Naam", "Lengte (m)", "Aantal", "factor", "Beschikbaar vanaf", "Getest"});

    /** A sheet with the headings A to F, and a row of these cells. */
    private static XlsxFile row(String cells) {
        return XlsxFile.of(HEADINGS + "<row>" + cells + "</row>");
    }

    private static String number(String column, String value) {
        return "<c r='" + column + "2'><v>" + value + "</v></c>";
    }

    @Test
    void textsNumbersAndBooleansAreRead() throws IOException {
        Row row = rows(row("<c r='A2' t='s'><v>1</v></c>" + number("B", "1.25") + number("C", "3")
                                + "<c r='F2' t='b'><v>1</v></c>")
                        .strings(
                                "<si><t>Lat</t></si><si><r><t>Bal</t></r><rPh><t>baru</t></rPh><r><t xml:space='preserve'>k één</t></r></si>")
                        .bytes())
                .getFirst();
        assertThat(row.get(NAME)).contains("Balk één");
        assertThat(row.get(LENGTH)).contains(new BigDecimal("1250"));
        assertThat(row.get(COUNT)).contains(3L);
        assertThat(row.get(TESTED)).contains(true);
        assertThat(row.get(FACTOR)).isEmpty();
        assertThat(row.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4.3499999999999996, 4.35",
        "0.30000000000000004, 0.3",
        "1.1000000000000001, 1.1",
        "123456789012345, 123456789012345",
        "1E-3, 0.001",
        "1.5E+5, 150000",
        "-0, 0"
    })
    void aNumberIsWhatExcelShowsOfIt(String stored, String expected) throws IOException {
        Row row = rows(row(number("D", stored)).bytes()).getFirst();
        assertThat(row.get(FACTOR)).contains(new BigDecimal(expected));
        assertThat(row.raw(FACTOR)).isEqualTo(expected);
    }

    @Test
    void numbersThatAreTextAreReadAsInCsv() throws IOException {
        List<Row> rows = rows(XlsxFile.of(HEADINGS + "<row>"
                        + "<c r='D2' t='str'><v>1.234,5</v></c></row><row><c r='D3' t='str'><v>1.234</v></c></row>")
                .bytes());
        assertThat(values(rows, FACTOR)).containsExactly(new BigDecimal("1234.5"), new BigDecimal("1234"));
    }

    @Test
    void theEndStaysTheEndHoweverOftenItIsAskedFor() throws IOException {
        for (byte[] file :
                List.of(row(number("D", "1")).bytes(), "name;length\nDoor;1\n".getBytes(StandardCharsets.UTF_8))) {
            try (Table table = Goods.open(file);
                    Stream<Row> rows = table.rows()) {
                Iterator<Row> left = rows.iterator();
                left.next();
                assertThat(left.hasNext()).isFalse();
                assertThat(left.hasNext()).isFalse();
            }
        }
    }

    @Test
    void numbersInAColumnOfTextAreText() throws IOException {
        List<Row> rows = rows(row(number("A", "10045")).bytes());
        assertThat(values(rows, NAME)).containsExactly("10045");
    }

    @Test
    void ofFormulasTheKeptOutcomeCounts() throws IOException {
        List<Row> rows = rows(row("<c r='A2' t='str'><f>CONCAT(\"a\",\"b\")</f><v>ab</v></c>"
                        + "<c r='B2'><f>SUM(B3:B9)</f><v>2</v></c>"
                        + "<c r='C2'><f>1+1</f></c>"
                        + "<c r='D2' t='e'><f>1/0</f><v>#DIV/0!</v></c>")
                .bytes());
        assertThat(values(rows, NAME)).containsExactly("ab");
        assertThat(values(rows, LENGTH)).containsExactly(new BigDecimal("2000"));
        assertThat(problems(rows))
                .containsExactly("2 Aantal FORMULA_WITHOUT_VALUE =1+1", "2 factor FORMULA_ERROR #DIV/0!");
    }

    @Test
    void anEmptyOutcomeIsOneOnlyIfItIsText() throws IOException {
        List<Row> rows = rows(row("<c r='A2' t='str'><f>\"\"</f><v></v></c><c r='C2'><f>1+1</f><v/></c>")
                .bytes());
        assertThat(values(rows, NAME)).isEmpty();
        assertThat(problems(rows)).containsExactly("2 Aantal FORMULA_WITHOUT_VALUE =1+1");
    }

    @Test
    void aCommandInAFormulaIsNothingButText() throws IOException {
        List<Row> rows = rows(row("<c r='A2' t='str'><f>cmd|'/c calc'!A1</f><v>=cmd|'/c calc'!A1</v></c>"
                        + "<c r='C2'><f>cmd|'/c calc'!A1</f></c>")
                .bytes());
        assertThat(values(rows, NAME)).containsExactly("=cmd|'/c calc'!A1");
        assertThat(problems(rows)).containsExactly("2 Aantal FORMULA_WITHOUT_VALUE =cmd|'/c calc'!A1");
    }

    /** Formats 0 (General), 14 (a date), one of our own, and "0.00" with a literal "d". */
    private static XlsxFile dated(String value, String style) {
        return row("<c r='E2' s='" + style + "'><v>" + value + "</v></c>")
                .styles(
                        "<numFmts><numFmt numFmtId='164' formatCode='[$-413]dd\\-mm\\-yyyy;@'/>"
                                + "<numFmt numFmtId='165' formatCode='0.00 &quot;day&quot;'/></numFmts>",
                        0,
                        14,
                        164,
                        165);
    }

    @ParameterizedTest
    @CsvSource({
        "46112, 1, 2026-03-31", "46112, 2, 2026-03-31", "46112, 0, 2026-03-31", "46112, 3, 2026-03-31",
        "61, 1, 1900-03-01", "59, 1, 1900-02-28", "1, 1, 1900-01-01", "2958465, 1, 9999-12-31"
    })
    void datesAreNumbersSince1900(String value, String style, LocalDate expected) throws IOException {
        assertThat(values(rows(dated(value, style).bytes()), FROM)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "60, 1, 60",
        "0, 1, 0",
        "-1, 1, -1",
        "2958466, 1, 2958466",
        "2026, 0, 2026",
        "46112.5, 1, 2026-03-31T12:00"
    })
    void whatIsNoDayIsAProblem(String value, String style, String shown) throws IOException {
        assertThat(problems(rows(dated(value, style).bytes())))
                .containsExactly("2 Beschikbaar vanaf NOT_A_DATE " + shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true"})
    void oldMacintoshWorkbooksCountSince1904(String value) throws IOException {
        byte[] file = dated("44650", "1")
                .part(
                        "xl/workbook.xml",
                        XlsxFile.workbook(
                                "<workbookPr date1904='" + value + "'/>",
                                "<sheet name='Blad1' sheetId='1' r:id='r1'/>"))
                .bytes();
        assertThat(values(rows(file), FROM)).containsExactly(LocalDate.of(2026, 3, 31));
    }

    @Test
    void aDateInAColumnOfTextIsText() throws IOException {
        XlsxFile file = row("<c r='A2' s='1'><v>46112</v></c>").styles("", 0, 14);
        assertThat(values(rows(file.bytes()), NAME)).containsExactly("2026-03-31");
    }

    @Test
    void aNumberThatExcelMadeADateOfIsNoNumber() throws IOException {
        XlsxFile file = row("<c r='D2' s='1'><v>46112</v></c>").styles("", 0, 14);
        assertThat(problems(rows(file.bytes()))).containsExactly("2 factor NOT_A_NUMBER 2026-03-31");
    }

    @Test
    void datesInIso8601AreRead() throws IOException {
        assertThat(values(
                        rows(row("<c r='E2' t='d'><v>2026-03-31T00:00:00.000Z</v></c>")
                                .bytes()),
                        FROM))
                .containsExactly(LocalDate.of(2026, 3, 31));
        assertThat(values(rows(row("<c r='E2' t='d'><v>2026-03-31</v></c>").bytes()), FROM))
                .containsExactly(LocalDate.of(2026, 3, 31));
    }

    /** It is told as what stood there, and can be written again. */
    @ParameterizedTest
    @ValueSource(strings = {"0999-03-31", "+12026-03-31T00:00:00"})
    void aDayOfAYearThatIsNoneIsAProblem(String text) throws IOException {
        List<Row> rows = rows(row("<c r='E2' t='d'><v>" + text + "</v></c>").bytes());
        assertThat(problems(rows)).containsExactly("2 Beschikbaar vanaf NOT_A_DATE " + text);
        assertThat(rows.getFirst().cells()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            General|false
            0.00|false
            #,##0.00 "dagen"|false
            [Red]0.0|false
            h:mm:ss|false
            [h]:mm|false
            0.00E+00|false
            @|false
            yyyy-mm-dd|true
            d/m/yy h:mm|true
            [$-413]d mmmm yyyy;@|true
            mmm|true
            dd\\-mm\\-yyyy|true""")
    void aFormatWithADayOrAYearIsADate(String code, boolean date) {
        assertThat(CellFormats.isDate(code)).isEqualTo(date);
    }

    @Test
    void rowsAndCellsStandWhereTheySayTheyDo() throws IOException {
        List<Row> rows = rows(XlsxFile.of("<row r='3'>" + inlineAt("B3", "Naam") + inlineAt("D3", "Aantal") + "</row>"
                        + "<row r='4' spans='1:4'/>"
                        + "<row r='10'>" + inlineAt("B10", "Balk")
                        + "<c r='C10' s='0'/><c r='D10'><v>4</v></c><c r='XFD10' s='0'/></row>")
                .bytes());
        assertThat(rows).extracting(Row::number).containsExactly(10);
        assertThat(values(rows, NAME)).containsExactly("Balk");
        assertThat(values(rows, COUNT)).containsExactly(4L);
    }

    private static String inlineAt(String reference, String text) {
        return "<c r='" + reference + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    @Test
    void mergedTitlesAboveTheHeadingsArePassedOver() throws IOException {
        byte[] file = XlsxFile.of(XlsxFile.textRows(
                        new String[] {"Inventarisatie Kerkstraat"},
                        new String[] {"Naam", "Aantal"},
                        new String[] {"Balk", "3"}))
                .bytes();
        assertThat(values(rows(file), COUNT)).containsExactly(3L);
    }

    private static XlsxFile threeSheets() {
        return XlsxFile.of(XlsxFile.textRows(new String[] {"Verborgen"}))
                .part(
                        "xl/workbook.xml",
                        XlsxFile.workbook(
                                "",
                                "<sheet name='Lijsten' sheetId='1' state='hidden' r:id='r1'/>"
                                        + "<sheet name='Grafiek' sheetId='2' r:id='r3'/>"
                                        + "<sheet name='Toelichting' sheetId='3' r:id='r2'/>"
                                        + "<sheet name='Elementen' sheetId='4' r:id='r4'/>"))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        XlsxFile.relationships(
                                "worksheet", "worksheets/sheet1.xml",
                                "worksheet", "/xl/worksheets/sheet2.xml",
                                "chartsheet", "chartsheets/sheet1.xml",
                                "worksheet", "../xl/worksheets/sheet3.xml"))
                .sheet("xl/worksheets/sheet2.xml", XlsxFile.textRows(new String[] {"Lees dit eerst"}))
                .sheet(
                        "xl/worksheets/sheet3.xml",
                        XlsxFile.textRows(new String[] {"Naam", "Aantal"}, new String[] {"Balk", "3"}));
    }

    @Test
    void theFirstVisibleSheetIsReadOrTheOneThatIsNamed() throws IOException {
        byte[] file = threeSheets().bytes();
        assertThat(Goods.refusal(file).problem()).contains("other sheets are not looked at: Elementen");
        try (Table table = new TableReader(Goods.COLUMNS).sheet("elementen").open(new ByteArrayInputStream(file))) {
            assertThat(table.rowCount()).isEqualTo(1);
            assertThat(table.format())
                    .isEqualTo(new TableFormat.Xlsx("Elementen", List.of("Toelichting", "Elementen")));
        }
    }

    @Test
    void aSheetThatIsNotThereIsRefusedWithThoseThatAre() throws IOException {
        byte[] file = threeSheets().bytes();
        assertThat(catchRefusal(new TableReader(Goods.COLUMNS).sheet("Lijsten"), file))
                .isEqualTo(new Refusal.NoSuchSheet("Lijsten", List.of("Toelichting", "Elementen")));
    }

    private static Refusal catchRefusal(TableReader reader, byte[] file) throws IOException {
        try (Table table = reader.open(new ByteArrayInputStream(file))) {
            throw new AssertionError("read as " + table.format());
        } catch (TableException refused) {
            return refused.refusal();
        }
    }

    @Test
    void prefixesNamespacesCommentsAndUtf16DoNotMatter() throws IOException {
        String sheet =
                "<?xml version='1.0' encoding='UTF-16'?><!-- made by hand --><x:worksheet xmlns:x='y'><x:sheetViews/>"
                        + "<x:sheetData><x:row xmlns:r='z'><x:c t='inlineStr'><x:is><x:t>Naam</x:t></x:is></x:c>"
                        + "<x:c t='inlineStr'><x:is><x:t>Aan<!-- -->tal</x:t></x:is></x:c></x:row>"
                        + "<x:row><x:c t='inlineStr'><x:is><x:t><![CDATA[<Balk> ]] & ]]>&#233;&#xE9;&amp;n</x:t></x:is></x:c>"
                        + "<x:c><x:v>3</x:v><x:extLst><x:ext><x:v>9</x:v></x:ext></x:extLst></x:c></x:row></x:sheetData></x:worksheet>";
        byte[] file = XlsxFile.of("")
                .part("xl/worksheets/sheet1.xml", ("\uFEFF" + sheet).getBytes(StandardCharsets.UTF_16LE))
                .bytes();
        assertThat(values(rows(file), NAME)).containsExactly("<Balk> ]] & éé&n");
        assertThat(values(rows(file), COUNT)).containsExactly(3L);
    }

    @Test
    void escapedCharactersAreRead() throws IOException {
        Row row = rows(row("<c r='A2' t='inlineStr'><is><t>a_x000D_b_x005F_x000D_c_x0000_d</t></is></c>")
                        .bytes())
                .getFirst();
        assertThat(row.raw(NAME)).isEqualTo("a\rb_x000D_c\uFFFDd");
    }

    @Test
    void aWorkbookWithoutSharedTextsAndStylesIsRead() throws IOException {
        byte[] file = XlsxFile.of(XlsxFile.textRows(new String[] {"Naam", "Aantal"}, new String[] {"Balk", "3"}))
                .part("xl/_rels/workbook.xml.rels", XlsxFile.relationships("worksheet", "worksheets/sheet1.xml"))
                .without("xl/sharedStrings.xml")
                .without("xl/styles.xml")
                .bytes();
        assertThat(values(rows(file), COUNT)).containsExactly(3L);
    }
}
