package nl.stadsmijn.inventory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.table.TableKind;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import nl.stadsmijn.tabular.Column;
import nl.stadsmijn.tabular.Columns;
import nl.stadsmijn.tabular.TableReader;
import org.junit.jupiter.api.Test;

/** A model that is imported again changes what came from it, and leaves alone what people established since. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ModelUpsertTest {

    /** @see #beam */
    private static final String BEAM = """
            ISO-10303-21;
            HEADER;FILE_DESCRIPTION((''),'2;1');FILE_NAME('','',(''),(''),'','','');FILE_SCHEMA(('IFC4'));ENDSEC;
            DATA;
            #1=IFCPROJECT('0Du7$nzQXCktKlPUTLFSAT',$,'Project',$,$,$,$,(),#3);
            #3=IFCUNITASSIGNMENT((#4,#5,#6));
            #4=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);
            #5=IFCSIUNIT(*,.AREAUNIT.,$,.SQUARE_METRE.);
            #6=IFCSIUNIT(*,.MASSUNIT.,.KILO.,.GRAM.);
            #10=IFCBEAM('0000000000000000000001',$,'HEA 200',$,$,$,$,$,.BEAM.);
            #11=IFCMATERIAL('staal',$,$);
            #12=IFCRELASSOCIATESMATERIAL('0000000000000000000002',$,$,$,(#10),#11);
            #13=IFCPROPERTYSINGLEVALUE('FireRating',$,IFCLABEL('%s'),$);
            #14=IFCPROPERTYSET('0000000000000000000005',$,'Pset_BeamCommon',$,(#13));
            #15=IFCRELDEFINESBYPROPERTIES('0000000000000000000006',$,$,$,(#10),#14);
            #16=IFCQUANTITYLENGTH('Length',$,$,6000.,$);
            #17=IFCQUANTITYWEIGHT('NetWeight',$,$,%s,$);
            #18=IFCELEMENTQUANTITY('0000000000000000000003',$,'Qto_BeamBaseQuantities',$,$,(#16,#17));
            #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
            ENDSEC;
            END-ISO-10303-21;
            """;

    private static final String TEST = """
            {"kind":"STRENGTH_CLASS","value":"S355","evidence":"DESTRUCTIVE","evidenceDetail":{"how":"coupon"}}""";

    @Test
    void whatWasEnteredByHandSurvivesTheSameModel() {
        var inventory = Api.inventory();
        imported(inventory, "", beam("60", "253.8")).then().body("result.created", equalTo(1));
        var id = only(inventory);
        EditedElement.edit(id, ModelUpsertTest::establish);
        var edited = element(id);

        var again = imported(inventory, "?mode=upsert", beam("60", "253.8"));

        again.then().body("result.unchanged", equalTo(1)).body("result.updated", equalTo(0));
        assertThat(element(id)).isEqualTo(edited);
        rows(again)
                .then()
                .body("items", hasSize(1))
                .body("items[0].outcome", equalTo("UNCHANGED"))
                .body(
                        "items[0].notices.findAll { it.code == 'KEPT' }.field",
                        containsInAnyOrder("name", "description", "massPerUnit", "geometry.lengthMm"))
                .body("items[0].notices.find { it.field == 'massPerUnit' }.value", equalTo("253.8"));
    }

    @Test
    void whatTheModelSaysAnewComesWithWhatWasEnteredByHand() {
        var inventory = Api.inventory();
        imported(inventory, "", beam("60", "253.8")).then().body("result.created", equalTo(1));
        var id = only(inventory);
        EditedElement.edit(id, Map.of("colour", "RAL 3000", "harvestable", false, "notHarvestableReason", "cast in"));

        var again = imported(inventory, "?mode=upsert", beam("90", "260."));

        again.then().body("result.updated", equalTo(1));
        rows(again)
                .then()
                .body("items[0].notices.code", not(hasItem("KEPT")))
                .body("items[0].notices.find { it.code == 'ESTABLISHED_KEPT' }.value", equalTo("colour, harvestable"));
        Api.contractor()
                .get("/elements/{id}", id)
                .then()
                .body("massPerUnit", equalTo(260.0f))
                .body("performance.value", contains("90"))
                .body("colour", equalTo("RAL 3000"))
                .body("harvestable", equalTo(false))
                .body("notHarvestableReason", equalTo("cast in"));
        imported(inventory, "?mode=upsert", beam("60", "253.8")).then().body("result.updated", equalTo(1));
        imported(inventory, "?mode=upsert&dryRun=true", beam("90", "260."))
                .then()
                .body("result.updated", equalTo(1));
        imported(inventory, "?mode=upsert", beam("60", "253.8")).then().body("result.unchanged", equalTo(1));
    }

    /** A notice about a whole thing has no field. */
    @Test
    void theWorkbookSaysWhatIsAboutNoFieldWithoutOne() throws IOException {
        var inventory = Api.inventory();
        imported(inventory, "", beam("60", "253.8"));
        EditedElement.edit(only(inventory), Map.of("colour", "RAL 3000"));
        var again = imported(inventory, "?mode=upsert", beam("60", "253.8"));

        var workbook = Api.contractor()
                .accept(TableKind.XLSX_TYPE)
                .get("/imports/{id}/rows", again.jsonPath().getString("id"))
                .asByteArray();

        var remarks = Column.text("Remarks");
        try (var table = new TableReader(Columns.of(Column.text("Outcome"), remarks))
                        .open(new ByteArrayInputStream(workbook));
                var rows = table.rows()) {
            assertThat(rows.map(row -> row.raw(remarks)))
                    .containsExactly("What people established, and the model does not say, is kept.");
        }
    }

    private static final Map<String, Object> BY_HAND = Map.ofEntries(
            Map.entry("name", "Ligger as B"),
            Map.entry("description", "behind the ceiling"),
            Map.entry("colour", "RAL 3000"),
            Map.entry("finish", "painted"),
            Map.entry("etimClass", "EC002895"),
            Map.entry("eural", "17 04 07"),
            Map.entry("harvestMethod", "unbolt"),
            Map.entry("rStrategy", "R7"),
            Map.entry("storey", "01 verdieping"),
            Map.entry("massPerUnit", 260),
            Map.entry("harvestable", false),
            Map.entry("notHarvestableReason", "carries the neighbour's wall"));

    private static byte[] beam(String minutes, String kg) {
        return BEAM.formatted(minutes, kg).getBytes(StandardCharsets.UTF_8);
    }

    /** What a surveyor established: a length, how the mass is known, and a test. */
    @SuppressWarnings("unchecked")
    private static void establish(Map<String, Object> body) {
        body.putAll(BY_HAND);
        var geometry = new HashMap<>((Map<String, Object>) body.get("geometry"));
        geometry.put("lengthMm", 5950);
        body.put("geometry", geometry);
        var evidence = new HashMap<>((Map<String, Object>) body.get("evidence"));
        evidence.put("massPerUnit", "NON_DESTRUCTIVE");
        body.put("evidence", evidence);
        var performance = new ArrayList<>((List<Object>) body.get("performance"));
        performance.add(JsonPath.from(TEST).getMap("$"));
        body.put("performance", performance);
    }

    private static Map<String, Object> element(UUID id) {
        var all = new HashMap<>(
                Api.contractor().get("/elements/{id}", id).jsonPath().<String, Object>getMap("$"));
        assertThat(all.get("massPerUnit")).isNotNull();
        return all;
    }

    private static UUID only(UUID inventory) {
        return Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .jsonPath()
                .getUUID("items[0].id");
    }

    private static Response imported(UUID inventory, String query, byte[] model) {
        return Api.ended(Api.upload(inventory, query, "application/x-step", model));
    }

    private static Response rows(Response job) {
        return Api.contractor().get("/imports/{id}/rows", job.jsonPath().getString("id"));
    }
}
