package nl.stadsmijn.inventory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.table.TableKind;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** Files that are sent to do harm end in a problem that says what is wrong with them, in seconds, and leave nothing behind. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class HostileTableTest {

    private static final Duration SECONDS = Duration.ofSeconds(30);
    private static final String HEADINGS = "Naam;Kleur\n";

    @Test
    void aZipBomb() throws IOException {
        var cell = "<c t=\"inlineStr\"><is><t>" + "a".repeat(30_000) + "</t></is></c>";
        fails(
                TableKind.XLSX,
                workbook("", "<row>" + text("Naam") + text("Kleur") + "</row>", "<row>" + cell + "</row>", 20_000),
                "ZIP_BOMB");
    }

    @Test
    void entities() throws IOException {
        var laughs = "<!DOCTYPE worksheet [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
        fails(TableKind.XLSX, workbook(laughs, "<row>" + text("&b;") + "</row>", "", 0), "FORBIDDEN_XML");
        var outside = "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        fails(TableKind.XLSX, workbook(outside, "<row>" + text("&a;") + "</row>", "", 0), "FORBIDDEN_XML");
    }

    @Test
    void aMillionColumns() throws IOException {
        fails(TableKind.CSV, bytes(HEADINGS + "x;".repeat(1_000_000) + "\n"), "TOO_LARGE");
        var far = "<c r=\"XFD2\"><v>1</v></c>";
        fails(
                TableKind.XLSX,
                workbook("", "<row>" + text("Naam") + text("Kleur") + "</row>", "<row>" + far + "</row>", 1),
                "TOO_LARGE");
    }

    @Test
    void aMillionCellsInARow() throws IOException {
        var cells = "<row>" + "<c><v>1</v></c>".repeat(1_000_000) + "</row>";
        var headings = "<row>" + text("Naam") + text("Kleur") + "</row>";
        fails(TableKind.XLSX, workbook("", headings, cells, 1), "TOO_LARGE");
        fails(TableKind.XLSX, workbook("", cells, "", 0), "TOO_LARGE");
    }

    @Test
    void aLineWithoutEnd() {
        fails(TableKind.CSV, bytes(HEADINGS + "\"" + "x".repeat(3_000_000)), "TOO_LARGE");
    }

    /** By a client that streams: one that holds the file, and copies of it, needs more memory than what is tested here. */
    @Test
    void aLineOfAHundredMegabytes() {
        var start = Instant.now();
        var job = Api.ended(Streamed.upload(Api.inventory(), TableKind.CSV_TYPE, HEADINGS, 100L << 20));
        job.then().body("status", equalTo("FAILED")).body("problem.code", equalTo("TOO_LARGE"));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void moreThanIsTakenIsRefusedBeforeItIsRead() throws IOException {
        var start = Instant.now();
        assertThat(Streamed.announce(Api.inventory(), TableKind.CSV_TYPE, 2L << 30))
                .contains("413");
        assertThat(Duration.between(start, Instant.now())).isLessThan(SECONDS);
    }

    @Test
    void anArchiveThatIsNoWorkbookAndBytesThatAreNoText() throws IOException {
        fails(TableKind.XLSX, archive("readme.txt", "hello"), "WRONG_KIND");
        fails(TableKind.CSV, bytes("<html><table><tr><td>Naam</td></tr></table></html>"), "WRONG_KIND");
        fails(TableKind.CSV, bytes(" \n"), "EMPTY");
        fails(TableKind.CSV, bytes("a;b\n1;2\n"), "NO_HEADINGS");
    }

    @Test
    void aFormulaIsATextAndACellThatWasNeverComputedIsAFault() throws IOException {
        var inventory = Api.inventory();
        var job = Api.ended(
                Api.upload(inventory, "", TableKind.CSV_TYPE, bytes(HEADINGS + "=cmd|' /C calc'!A0;@SUM(1)\n")));
        job.then().body("result.created", equalTo(1));
        Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .then()
                .body("items.name", contains("=cmd|' /C calc'!A0"));
        var formula = "<row>" + text("Deur") + "<c><f>HYPERLINK(\"http://x\")</f></c></row>";
        var second = ended(TableKind.XLSX, workbook("", "<row>" + text("Naam") + text("Kleur") + "</row>", formula, 1));
        second.then().body("result.rejected", equalTo(1));
        Api.contractor()
                .get("/imports/{id}/rows", second.jsonPath().getString("id"))
                .then()
                .body("items[0].notices.code", contains("FORMULA_WITHOUT_VALUE"));
    }

    @Test
    void charactersThatNobodyPrintsAreAFaultOfTheirRow() {
        var job = ended(TableKind.CSV, bytes(HEADINGS + "De\u0007ur;rood\nDeur;gr\u001boen\nDeur;wit\n"));
        job.then().body("result.rejected", equalTo(2)).body("result.created", equalTo(1));
    }

    private static void fails(TableKind kind, byte[] file, String code) {
        var start = Instant.now();
        var inventory = Api.inventory();
        var job = Api.ended(Streamed.upload(inventory, "", kind.mediaType(), file));
        job.then()
                .body("status", equalTo("FAILED"))
                .body("problem.code", equalTo(code))
                .body("problem.type", containsString("/problems/unreadable-file"))
                .body("problem.detail", notNullValue());
        assertThat(Duration.between(start, Instant.now())).isLessThan(SECONDS);
        Api.contractor().get("/inventories/{id}/elements", inventory).then().body("items", hasSize(0));
    }

    private static Response ended(TableKind kind, byte[] file) {
        return Api.ended(Api.upload(Api.inventory(), "", kind.mediaType(), file));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static byte[] archive(String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, name, content);
        }
        return out.toByteArray();
    }

    /** A workbook whose one sheet has this before it, a row of headings, and a row as often as is asked. */
    private static byte[] workbook(String before, String headings, String row, int times) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", relationship("worksheet", "sheet.xml"));
            zip.putNextEntry(new ZipEntry("xl/sheet.xml"));
            zip.write(bytes(before + "<worksheet><sheetData>" + headings));
            for (int i = 0; i < times; i++) {
                zip.write(bytes(row));
            }
            zip.write(bytes("</sheetData></worksheet>"));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static String relationship(String kind, String target) {
        return "<Relationships><Relationship Id=\"r1\" Type=\"http://x/" + kind + "\" Target=\"" + target
                + "\"/></Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes(content));
        zip.closeEntry();
    }
}
