package nl.stadsmijn.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Workbooks that mean harm are refused, for a reason. */
class HostileXlsxTest {

    private static final String HEADINGS = XlsxFile.textRows(new String[] {"Naam", "Aantal"});

    private static Refusal refusal(XlsxFile file) throws IOException {
        return Goods.refusal(file.bytes());
    }

    private static Refusal refusalOfRows(String rows) throws IOException {
        return refusal(XlsxFile.of(HEADINGS + rows));
    }

    /** A workbook whose part is so many bytes of a pattern between a beginning and an end. */
    private static byte[] inflated(String part, String beginning, String pattern, long bytes) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            XlsxFile.of(HEADINGS).without(part).copyTo(zip);
            zip.putNextEntry(new ZipEntry(part));
            zip.write(beginning.getBytes(StandardCharsets.UTF_8));
            repeat(zip, pattern, bytes);
            zip.closeEntry();
        }
        return file.toByteArray();
    }

    private static void repeat(OutputStream out, String pattern, long bytes) throws IOException {
        byte[] block = pattern.repeat(1 + 65_536 / pattern.length()).getBytes(StandardCharsets.UTF_8);
        for (long written = 0; written < bytes; written += block.length) {
            out.write(block);
        }
    }

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final long BOMB = 34L * 1024 * 1024;

    @Example
    void aSheetThatUnpacksWithoutEndIsABomb() throws IOException {
        byte[] file = inflated(SHEET, "<worksheet><sheetData>" + HEADINGS, " ", BOMB);
        assertThat(file).hasSizeLessThan(100_000);
        assertThat(Goods.refusal(file)).isEqualTo(new Refusal.ZipBomb());
    }

    @Example
    void sharedTextsAndStylesCanBeBombsToo() throws IOException {
        assertThat(Goods.refusal(
                        inflated("xl/sharedStrings.xml", "<sst>", "<si><t>" + "x".repeat(5_000) + "</t></si>", BOMB)))
                .isEqualTo(new Refusal.ZipBomb());
        assertThat(Goods.refusal(
                        inflated("xl/styles.xml", "<styleSheet>", "<font>" + " ".repeat(5_000) + "</font>", BOMB)))
                .isEqualTo(new Refusal.ZipBomb());
    }

    @Example
    void unpackedBytesAreCountedWhateverTheRatio() throws IOException {
        TableLimits limits = new TableLimits(1 << 20, 100_000, 1_000_000, 100, 1_000, 100, 1_000, 10_000);
        byte[] file = inflated(SHEET, "<worksheet><sheetData>" + HEADINGS, " ", 200_000);
        assertThat(Goods.refusal(file, limits))
                .isEqualTo(new Refusal.TooLarge(Refusal.TooLarge.Limit.UNPACKED_BYTES, 100_000, 0));
    }

    @Example
    void anArchiveOfVeryManyFilesIsRefused() throws IOException {
        XlsxFile file = XlsxFile.of(HEADINGS);
        for (int i = 0; i < 5_001; i++) {
            file.part("xl/media/" + i, "");
        }
        assertThat(refusal(file)).isEqualTo(new Refusal.TooLarge(Refusal.TooLarge.Limit.ENTRIES, 5_000, 0));
    }

    @Example
    void aDirectoryThatClaimsToBeHugeIsNotRead() throws IOException {
        byte[] file = XlsxFile.of(HEADINGS).bytes();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(file.length - 10, -1);
        assertThat(Goods.refusal(file)).isEqualTo(new Refusal.TooLarge(Refusal.TooLarge.Limit.ENTRIES, 5_000, 0));
    }

    @Example
    void aDocumentTypeIsRefusedInEveryPartAndItsEntitiesAreNotResolved() throws IOException {
        String bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
        String outside = "<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/hostname'>]>";
        for (String part : new String[] {
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            SHEET
        }) {
            for (String type : new String[] {bomb, outside, "<!DOCTYPE x SYSTEM 'http://localhost:1/x.dtd'>"}) {
                assertThat(refusal(XlsxFile.of(HEADINGS).part(part, "<?xml version='1.0'?>" + type + "<x>&f;</x>")))
                        .as(part)
                        .isEqualTo(new Refusal.ForbiddenXml());
            }
        }
        assertThat(refusalOfRows("<row><c t='str'><v>&f;</v></c></row>")).isEqualTo(new Refusal.ForbiddenXml());
    }

    @Example
    void columnsBeyondThoseThatAreTakenAreRefused() throws IOException {
        assertThat(refusalOfRows("<row r='2'><c r='ALM2'><v>1</v></c></row>"))
                .isEqualTo(new Refusal.TooLarge(Refusal.TooLarge.Limit.COLUMNS, 1_000, 2));
        assertThat(refusalOfRows("<row>" + "<c><v>1</v></c>".repeat(1_001) + "</row>"))
                .isEqualTo(new Refusal.TooLarge(Refusal.TooLarge.Limit.COLUMNS, 1_000, 2));
    }

    @Example
    void aCellThatClaimsToStandFarAwayCostsNothing() throws IOException {
        for (String reference : new String[] {"XFE2", "ZZZZZZZ2", "2", "a2", "-1"}) {
            assertThat(refusalOfRows("<row r='2'><c r='" + reference + "'><v>1</v></c></row>"))
                    .as(reference)
                    .isEqualTo(new Refusal.Broken("a cell is out of its place", 2));
        }
        assertThat(refusalOfRows("<row r='2'><c r='B2'><v>1</v></c><c r='A2'><v>1</v></c></row>"))
                .isEqualTo(new Refusal.Broken("a cell is out of its place", 2));
        assertThat(refusalOfRows("<row>" + "<c/>".repeat(16_385) + "</row>"))
                .isEqualTo(new Refusal.Broken("a cell is out of its place", 2));
    }

    @Example
    void aRowThatClaimsToStandFarAwayCostsNothing() throws IOException {
        assertThat(refusalOfRows("<row r='1048577'/>"))
                .isEqualTo(new Refusal.TooLarge(Refusal.TooLarge.Limit.ROWS, 1_048_576, 0));
        assertThat(refusalOfRows("<row r='1'/>")).isInstanceOf(Refusal.Broken.class);
        assertThat(refusalOfRows("<row r='99999999999'/>")).isInstanceOf(Refusal.Broken.class);
    }

    @Example
    void aCellOrRowOfTooMuchTextIsRefused() throws IOException {
        String most = "x".repeat(32_767);
        assertThat(Goods.rows(XlsxFile.of(HEADINGS + "<row>" + XlsxFile.inline(most) + "</row>")
                        .bytes()))
                .hasSize(1);
        assertThat(refusalOfRows("<row>" + XlsxFile.inline(most + "x") + "</row>"))
                .isInstanceOf(Refusal.TooLarge.class);
        assertThat(refusalOfRows("<row><c t='str'><v>" + most + "x</v></c></row>"))
                .isEqualTo(new Refusal.TooLarge(Refusal.TooLarge.Limit.CELL_CHARACTERS, 32_767, 2));
        assertThat(refusalOfRows("<row>" + XlsxFile.inline(most).repeat(33) + "</row>"))
                .isEqualTo(new Refusal.TooLarge(Refusal.TooLarge.Limit.ROW_CHARACTERS, 1_048_576, 2));
    }

    @Example
    void numbersThatAreNoneAreCellProblems() throws IOException {
        String cells = "<row><c r='A2'/><c r='B2'><v>%s</v></c></row>";
        for (String number : new String[] {"1E999999999", "NaN", "-INF", "1".repeat(1_000), "x"}) {
            Row row = Goods.rows(XlsxFile.of(HEADINGS + cells.formatted(number)).bytes())
                    .getFirst();
            assertThat(row.problems()).extracting(CellProblem::code).containsExactly(CellProblem.Code.FORMULA_ERROR);
        }
    }

    @Example
    void aTextThatIsNotThereIsRefused() throws IOException {
        for (String number : new String[] {"0", "-1", "x", "99999999999", "4294967296"}) {
            assertThat(refusalOfRows("<row><c t='s'><v>" + number + "</v></c></row>"))
                    .isInstanceOf(Refusal.Broken.class);
        }
    }

    @Example
    void missingPartsAreNamed() throws IOException {
        assertThat(refusal(XlsxFile.of(HEADINGS).without(SHEET)))
                .isEqualTo(new Refusal.Broken("the part " + SHEET + " is missing", 0));
        assertThat(refusal(XlsxFile.of(HEADINGS).without("xl/_rels/workbook.xml.rels")))
                .isInstanceOf(Refusal.Broken.class);
        assertThat(refusal(XlsxFile.of("").part(SHEET, "<worksheet/>"))).isInstanceOf(Refusal.Broken.class);
        assertThat(refusal(XlsxFile.of("").part("xl/workbook.xml", XlsxFile.workbook("", ""))))
                .isEqualTo(new Refusal.NoSuchSheet("", List.of()));
        assertThat(refusal(XlsxFile.of(""))).isEqualTo(new Refusal.Empty());
    }

    @Example
    void partsOutsideTheFileAreNeverOpened() throws IOException {
        XlsxFile file = XlsxFile.of(HEADINGS)
                .part(
                        "xl/_rels/workbook.xml.rels",
                        XlsxFile.relationships("worksheet", "../../../../../../etc/hostname"));
        assertThat(refusal(file)).isEqualTo(new Refusal.Broken("the part etc/hostname is missing", 0));
    }

    @Example
    void anArchiveCutAnywhereIsRefused() throws IOException {
        byte[] file = XlsxFile.of(HEADINGS + "<row><c t='str'><v>Balk</v></c><c><v>3</v></c></row>")
                .bytes();
        for (int length = 0; length < file.length; length += 7) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThat(Goods.refusal(cut).remedy()).as("cut at " + length).isNotBlank();
        }
    }

    @Property(tries = 300)
    void aDamagedArchiveIsReadOrRefused(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] file = XlsxFile.of(HEADINGS + "<row><c t='s'><v>0</v></c><c s='1'><v>46112</v></c></row>")
                .strings("<si><t>Balk</t></si>")
                .styles("", 0, 14)
                .bytes();
        for (int i = random.nextInt(8); i >= 0; i--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        readOrRefuse(file);
    }

    @Property(tries = 300)
    void aDamagedSheetIsReadOrRefused(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        String[] crumbs = {
            "<", ">", "'", "&", "/", "<c>", "</row>", "<v>", "</sheetData>", "r='B9'", "t='s'", "9", "<is>", "x"
        };
        StringBuilder sheet = new StringBuilder(
                "<worksheet><sheetData>" + HEADINGS
                        + "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' s='1'><v>46112</v></c></row></sheetData></worksheet>");
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(sheet.length());
            sheet.replace(at, Math.min(sheet.length(), at + random.nextInt(6)), crumbs[random.nextInt(crumbs.length)]);
        }
        readOrRefuse(XlsxFile.of("")
                .strings("<si><t>Balk</t></si>")
                .styles("", 0, 14)
                .part(SHEET, sheet.toString())
                .bytes());
    }

    private static void readOrRefuse(byte[] file) throws IOException {
        try (Table table = new TableReader(Goods.COLUMNS).open(new ByteArrayInputStream(file));
                Stream<Row> rows = table.rows()) {
            assertThat(rows.count()).isEqualTo(table.rowCount());
        } catch (TableException refused) {
            assertThat(refused.refusal().remedy()).isNotBlank();
        }
    }
}
