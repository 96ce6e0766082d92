package nl.stadsmijn.inventory.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipFile;
import nl.stadsmijn.inventory.Accounting;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real building, accounted for on paper. The PDFs stay in {@code target/reports}, to be looked at. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ReportTest {

    private static final String LONG_NAME =
            "Gevelkozijn van Meranti, dubbel glas, met draai-kiepraam en rooster — zijgevel ë noord-oost, tweede verdieping";

    private static UUID inventory;

    /** Once: it takes half a minute, and no test changes it. */
    @BeforeEach
    void realBuilding() {
        if (inventory != null) {
            return;
        }
        inventory = Api.inventory();
        for (var name : List.of("kanaalplaatvloer", "staal", "houten-kozijnen")) {
            Api.ended(Api.upload(inventory, "", "application/zip", model(name)))
                    .then()
                    .body("status", equalTo("SUCCEEDED"));
        }
        Api.element(inventory, """
                {"name":"%s","productType":"member","amount":{"value":"6","unit":"piece"},"condition":{"technical":2},
                 "price":{"kind":"ON_REQUEST"}}""".formatted(LONG_NAME));
        Api.element(inventory, """
                {"name":"Dakbeschot met koolteer","amount":{"value":"3","unit":"piece"},"harvestable":false,"notHarvestableReason":"verontreinigd",
                 "hazards":[{"substance":"tar","status":"PRESENT","reportReference":"TA-2026-17"}]}""");
        conditions();
        Api.publish(inventory).then().statusCode(200);
        happen();
    }

    /** A building model does not say how good a thing is; a look at it does. */
    private void conditions() {
        for (var element : elements()) {
            if (Boolean.TRUE.equals(element.get("harvestable")) && element.get("condition") == null) {
                var one = Api.contractor().get("/elements/{id}", element.get("id"));
                var change = new TreeMap<String, Object>(Map.of("condition", Map.of("technical", 2)));
                var what = one.jsonPath().<String, Object>getMap("$");
                for (var field : List.of(
                        "name",
                        "productType",
                        "amount",
                        "massPerUnit",
                        "material",
                        "eural",
                        "geometry",
                        "externalId",
                        "globalIds")) {
                    if (what.get(field) != null) {
                        change.put(field, what.get(field));
                    }
                }
                Api.contractor()
                        .contentType("application/json")
                        .header("If-Match", one.header("ETag"))
                        .body(change)
                        .put("/elements/{id}", element.get("id"))
                        .then()
                        .statusCode(200);
            }
        }
    }

    private void happen() {
        var crusher = Accounting.receiver();
        var merchant = Accounting.receiver(Accounting.CRUSHER
                .replace(
                        "Puinrecycling Gelderland B.V.",
                        "IJzer- en metaalhandel Hoogstraten-van den Broecke & Zonen Recycling Nederland B.V.")
                .replace("[\"17 01 01\",\"17 01 07\"]", "[\"17 04 05\",\"17 02 01\",\"17 09 04\",\"17 01 01\"]")
                .replace("[\"RECYCLING\"]", "[\"RECYCLING\",\"RECOVERY\",\"LANDFILL\"]"));
        int number = 0;
        for (var element : elements()) {
            var amount = element.get("amount");
            if (!"PUBLISHED".equals(element.get("publication")) || amount == null) {
                continue;
            }
            var value =
                    new java.math.BigDecimal(((Map<?, ?>) amount).get("value").toString()).intValue();
            if (value > 1) {
                harvest(element, value, ++number, number % 3 == 0 ? crusher : null);
            }
        }
        hostile(crusher);
        for (int day = 1; day <= 28; day++) {
            Accounting.dispose(
                            inventory,
                            day % 2 == 0 ? crusher : merchant,
                            day % 2 == 0
                                    ? load("Gemengd puin", "17 01 07", null, day)
                                    : load(
                                            "Gemengd bouw- en sloopafval, niet te scheiden",
                                            "17 09 04",
                                            "RECOVERY",
                                            day))
                    .then()
                    .statusCode(201);
        }
    }

    private void hostile(UUID crusher) {
        Accounting.dispose(inventory, crusher, load("=SOM(A1:A9) & puin", "17 01 07", null, 27))
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> load(String name, String eural, String processing, int day) {
        var load = new HashMap<String, Object>(Map.of(
                "name",
                name,
                "eural",
                eural,
                "mass",
                Map.of("value", 7 + day + ".36", "unit", "t"),
                "noteNumber",
                "WB-2026-%04d".formatted(400 + day),
                "on",
                "2026-10-%02d".formatted(day)));
        if (processing != null) {
            load.put("processing", processing);
        }
        return load;
    }

    private void harvest(Map<String, Object> element, int value, int number, UUID crusher) {
        var unit = ((Map<?, ?>) element.get("amount")).get("unit");
        var report = new HashMap<String, Object>(Map.of(
                "harvested", Map.of("value", "" + (value - 1), "unit", unit),
                "lost", Map.of("value", "1", "unit", unit),
                "reason", "=beschadigd bij het uitnemen, nr. " + number + ": hijsoog afgebroken — € 40 schade",
                "on", "2026-11-%02d".formatted(1 + number % 27)));
        if (crusher != null && "17 01 01".equals(element.get("eural"))) {
            report.put("destination", Map.of("receiverId", crusher, "noteNumber", "WB-" + number));
        }
        Api.contractor()
                .contentType("application/json")
                .body(report)
                .post("/elements/{id}/harvests", element.get("id"))
                .then()
                .statusCode(201);
    }

    private List<Map<String, Object>> elements() {
        var all = new ArrayList<Map<String, Object>>();
        String cursor = null;
        do {
            var page = Api.contractor()
                    .get("/inventories/" + inventory + "/elements?limit=200"
                            + (cursor == null ? "" : "&cursor=" + cursor))
                    .jsonPath();
            all.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return all;
    }

    @Test
    void thePdfTellsAllInBothLanguages() throws IOException {
        var dutch = pdf(
                "nl",
                Map.of(
                        "lang",
                        "nl",
                        "preparedBy",
                        "Sloopbedrijf De Gans B.V.",
                        "preparedFor",
                        "Gemeente Nijmegen, afdeling Vastgoed & Beheer"));
        assertThat(dutch)
                .contains(
                        "Materiaalbalans",
                        "Woningen Schependomlaan",
                        "Schependomlaan 1, Nijmegen",
                        "Sloopbedrijf De Gans B.V.")
                .contains(
                        "Gemeente Nijmegen, afdeling Vastgoed & Beheer", "Voorlopig", "17 01 01", "Prefab betonelement")
                .contains("€ 40 schade", "ë noord-oost", "Puinrecycling Gelderland B.V.", "505432VIHB", "WB-2026-0428")
                .contains("TA-2026-17", "aangetroffen", "Pagina 1 van")
                .contains("Waarvan de massa is berekend uit producttype of profiel (HEURISTIC)")
                .doesNotContain("niets geschat");
        assertThat(dutch.substring(
                        dutch.indexOf("Afgevoerd van geïnventariseerde elementen"),
                        dutch.indexOf("Verschillen verklaard")))
                .contains("beschadigd");
        var english = pdf("en", Map.of("lang", "en"));
        assertThat(english)
                .contains(
                        "Material balance",
                        "Provisional",
                        "Precast concrete element",
                        "Keeper of the inventory (name not given)",
                        "Owner of the donor (name not given)",
                        "Streams collected apart",
                        "Page 2 of");
    }

    /** The survey saw none, but a code with an asterisk says that there was. */
    @Test
    void whatLeftOrWasInventoriedAsHazardousWasteIsNotDenied() throws IOException {
        var other = Api.inventory();
        assertThat(text(other)).contains("geen gevaarlijke stoffen aangetroffen of vermoed");
        Api.element(other, Api.SLABS);
        Api.element(other, """
                {"name":"Golfplaten schuur","eural":"17 06 05*","amount":{"value":"2","unit":"t"},"harvestable":false,
                 "notHarvestableReason":"asbest"}""");
        Api.publish(other).then().statusCode(200);
        assertThat(text(other))
                .contains("volgens Euralcode", "Golfplaten schuur")
                .doesNotContain("geen gevaarlijke stoffen");
        var landfill = Accounting.receiver(
                Accounting.CRUSHER.replace("\"17 01 07\"", "\"17 06 05*\"").replace("RECYCLING", "LANDFILL"));
        Accounting.dispose(
                        other,
                        landfill,
                        Map.of(
                                "name",
                                "Asbesthoudende leidingen",
                                "eural",
                                "17 06 05*",
                                "mass",
                                Map.of("value", "0.4", "unit", "t"),
                                "noteNumber",
                                "WB-2026-0999"))
                .then()
                .statusCode(201);
        var text = text(other);
        assertThat(text.substring(text.lastIndexOf("Gevaarlijke stoffen")))
                .contains("Asbesthoudende leidingen", "WB-2026-0999", "afgevoerd");
    }

    private static String text(UUID inventory) throws IOException {
        var bytes = Api.contractor()
                .get("/inventories/" + inventory + "/report?format=pdf&lang=nl")
                .asByteArray();
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private String pdf(String name, Map<String, String> query) throws IOException {
        var answer = Api.contractor()
                .accept("application/pdf")
                .queryParams(query)
                .get("/inventories/{id}/report", inventory);
        answer.then().statusCode(200).contentType("application/pdf").header("Content-Language", equalTo(name));
        var bytes = answer.asByteArray();
        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports/report-%s.pdf".formatted(name)), bytes);
        try (var document = Loader.loadPDF(bytes)) {
            allFontsAreWithin(document);
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void allFontsAreWithin(PDDocument document) throws IOException {
        assertThat(document.getNumberOfPages()).isGreaterThan(3);
        for (var page : document.getPages()) {
            for (var font : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(font).isEmbedded())
                        .as(font.getName())
                        .isTrue();
            }
        }
    }

    @Test
    void theWorkbookHasTheSameAndNoFormula() throws IOException {
        var answer = xlsx("?format=xlsx");
        answer.then()
                .statusCode(200)
                .header("Content-Disposition", containsString("materiaalbalans-" + inventory + ".xlsx"));
        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports/report.xlsx"), answer.asByteArray());
        var parts = parts(Path.of("target/reports/report.xlsx"));
        assertThat(parts.get("xl/workbook.xml")).contains("Samenvatting", "Balans", "Ontvangers", "Verschillen");
        var sheets = String.join(
                "",
                parts.entrySet().stream()
                        .filter(part -> part.getKey().startsWith("xl/worksheets/sheet"))
                        .map(Map.Entry::getValue)
                        .toList());
        assertThat(sheets).doesNotContain("<f>", "<f ");
        var texts = sheets + parts.getOrDefault("xl/sharedStrings.xml", "");
        assertThat(texts).contains("Gemengd puin", "505432VIHB", "=SOM(A1:A9)").doesNotContain(">=SOM(A1:A9)");
    }

    @Test
    void itIsGivenAsAskedOrTold() {
        xlsx("").then().statusCode(200).contentType(containsString("spreadsheetml"));
        Api.contractor()
                .accept("application/pdf")
                .header("Accept-Language", "en-GB,en;q=0.8")
                .get("/inventories/" + inventory + "/report")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("en"));
        Api.contractor()
                .get("/inventories/" + inventory + "/report?format=docx")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("format"));
        Api.contractor()
                .accept("image/png")
                .get("/inventories/" + inventory + "/report")
                .then()
                .statusCode(406);
        Api.stranger().get("/inventories/" + inventory + "/report").then().statusCode(404);
    }

    private Response xlsx(String query) {
        return Api.contractor()
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/inventories/" + inventory + "/report" + query);
    }

    private static Map<String, String> parts(Path workbook) throws IOException {
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipFile(workbook.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static byte[] model(String name) {
        var file = Path.of(
                "..",
                "libraries",
                "ifc",
                "src",
                "test",
                "resources",
                "schependomlaan",
                "ROOT-%s.ifczip".formatted(name));
        try (InputStream in = Files.newInputStream(file)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
