package nl.stadsmijn.inventory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.element.ElementRequest;
import nl.stadsmijn.inventory.table.ElementColumns;
import nl.stadsmijn.inventory.table.TableKind;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import nl.stadsmijn.tabular.TableReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables become elements, and elements tables. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class TableImportTest {

    private static final String DOORS = """
            Eigen id;Naam;Producttype;Aantal;Eenheid;Lengte (m);Technische conditie;Prijs per eenheid;Kleur
            D-1;Binnendeur café;timber-door;6;stuk;2,015;2;25,00;wit
            D-2;Buitendeur;timber-door;2;stuk;2,115;3;;groen
            ;Losse deur;timber-door;1;stuk;;;;
            """;

    @Inject
    ImportWorker worker;

    @Inject
    ImportRepository imports;

    @Inject
    Scheduler scheduler;

    @AfterEach
    void workGoesOn() {
        scheduler.resume();
    }

    /** Batches are planned beside the one that is being written: what stands twice in a table is told though they lie far apart. */
    @Test
    void whatStandsTwiceInALargeTableIsToldOnce() {
        var rows = IntStream.range(0, 2500)
                .mapToObj(row -> "D-%d;Binnendeur;timber-door;1;stuk\n".formatted(row % 2400))
                .collect(Collectors.joining());
        var table = "Eigen id;Naam;Producttype;Aantal;Eenheid\n" + rows;

        var job = imported(Api.inventory(), "", table.getBytes(StandardCharsets.UTF_8));

        job.then()
                .body("result.created", equalTo(2400))
                .body("result.rejected", equalTo(100))
                .body("progress.done", equalTo(2500));
        assertThat(imports.rows(job.jsonPath().getUUID("id"), 2401, 200))
                .hasSize(100)
                .allSatisfy(row -> {
                    assertThat(row.outcome()).isEqualTo(ImportRow.Outcome.REJECTED);
                    assertThat(row.notices()).extracting(ImportNotice::code).containsExactly("DUPLICATE");
                });
    }

    @Test
    void aDutchTableInWindows1252BecomesElements() {
        var inventory = Api.inventory();

        var job = imported(inventory, "", DOORS.getBytes(Charset.forName("windows-1252")));

        job.then()
                .body("status", equalTo("SUCCEEDED"))
                .body("progress.done", equalTo(3))
                .body("progress.total", equalTo(3))
                .body("result.created", equalTo(3))
                .body("result.warnings", hasSize(0));
        Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .then()
                .body("items.name", contains("Binnendeur café", "Buitendeur", "Losse deur"))
                .body("items[0].externalId", equalTo("D-1"))
                .body("items[0].amount.value", equalTo("6"))
                .body("items[0].geometry.lengthMm", equalTo(2015))
                .body("items[0].condition.technical", equalTo(2))
                .body("items[0].price.perUnit.amount", equalTo("25.00"))
                .body("items[0].eural", notNullValue())
                .body("items[1].price.kind", equalTo("ON_REQUEST"))
                .body("items[2].externalId", nullValue());
        rows(job)
                .then()
                .body("items.row", contains(2, 3, 4))
                .body("items.externalId", contains("D-1", "D-2", null))
                .body("items.outcome", contains("CREATED", "CREATED", "CREATED"))
                .body("items[0].elementId", notNullValue());
    }

    /** As the guide has it; whether of one or of all is told, as only a person knows. */
    @ParameterizedTest
    @ValueSource(strings = {"Gewicht in kg", "Gewicht", "Gewicht (kg)", "Massa (kg)", "Weight [kg]", "mass_kg"})
    void aMassIsReadUnderTheNamesThatPeopleGiveIt(String heading) {
        var inventory = Api.inventory();

        var job = imported(inventory, "", csv("Naam;Aantal;Eenheid;%s\nLigger;8;stuk;253,8\n".formatted(heading)));

        job.then()
                .body("result.created", equalTo(1))
                .body("result.warnings.code", contains("TAKEN_PER_UNIT"))
                .body("result.warnings[0].heading", equalTo(heading));
        Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .then()
                .body("items[0].massPerUnit", equalTo(253.8f));
        imported(inventory, "", csv("Naam;Massa per eenheid (kg)\nLigger;253,8\n"))
                .then()
                .body("result.warnings", hasSize(0));
    }

    @Test
    void headingsWithoutRowsAreTold() {
        imported(Api.inventory(), "", csv("Naam;Aantal;Eenheid\n"))
                .then()
                .body("status", equalTo("SUCCEEDED"))
                .body("result.warnings.code", contains("NO_ELEMENTS"));
    }

    @Test
    void theNameAloneIsATable() {
        var job = imported(Api.inventory(), "", csv("name\nfoo\n"));

        job.then().body("status", equalTo("SUCCEEDED")).body("result.created", equalTo(1));
    }

    @Test
    void aProductTypeAndAMaterialMayBeGivenByTheirNames() {
        var inventory = Api.inventory();

        var job = imported(inventory, "", csv("""
                Naam;Producttype;Materiaal
                vloer;KANAALPLAAT;Prefab betonelement
                ligger;stalen ligger;
                balk;balkje;beton
                """));

        job.then().body("result.created", equalTo(2)).body("result.rejected", equalTo(1));
        Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .then()
                .body("items.productType", contains("hollow-core-slab", "steel-beam"))
                .body("items.material", contains("concrete-precast", "steel-section"));
        rows(job)
                .then()
                .body("items[2].notices.code", contains("UNKNOWN_PRODUCT_TYPE", "UNKNOWN_MATERIAL"))
                .body("items[2].notices[1].message", containsString("concrete-in-situ"));
    }

    @Test
    void anUnknownSectionIsToldAndTaken() {
        var job = imported(Api.inventory(), "", csv("""
                Naam;Producttype;Profiel
                ligger;steel-beam;HEA 205
                """));

        job.then().body("result.created", equalTo(1));
        rows(job)
                .then()
                .body("items[0].outcome", equalTo("CREATED"))
                .body("items[0].notices[0].code", equalTo("UNKNOWN_SECTION"))
                .body("items[0].notices[0].message", containsString("HEA 200, HEA 220"));
    }

    @Test
    void whatIsThereIsRefusedOrChangedAsIsAsked() {
        var inventory = Api.inventory();
        imported(inventory, "", csv(DOORS)).then().body("result.created", equalTo(3));

        var twice = imported(inventory, "", csv(DOORS));
        twice.then().body("result.rejected", equalTo(2)).body("result.created", equalTo(1));
        rows(twice)
                .then()
                .body("items[0].notices[0].code", equalTo("EXISTS"))
                .body("items[0].notices[0].field", equalTo("externalId"))
                .body("items[0].notices[0].heading", equalTo("Eigen id"))
                .body("items[0].notices[0].value", equalTo("D-1"));

        var changed = imported(
                inventory,
                "?mode=upsert",
                csv("external id,name,colour\nD-1,Binnendeur café,wit\nD-2,Voordeur,groen\nD-3,Nieuw,\n"));
        changed.then()
                .body("result.unchanged", equalTo(1))
                .body("result.updated", equalTo(1))
                .body("result.created", equalTo(1));
        Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .then()
                .body("items.find { it.externalId == 'D-2' }.name", equalTo("Voordeur"))
                .body("items.find { it.externalId == 'D-2' }.condition.technical", equalTo(3));
    }

    @Test
    void aDryRunTellsAllAndWritesNothing() {
        var inventory = Api.inventory();

        var job = imported(inventory, "?dryRun=true", csv(DOORS));

        job.then().body("result.created", equalTo(3));
        rows(job).then().body("items[0].outcome", equalTo("CREATED")).body("items[0].elementId", nullValue());
        Api.contractor().get("/inventories/{id}/elements", inventory).then().body("items", hasSize(0));
    }

    @Test
    void everyFaultOfARowIsToldWithItsFieldHeadingValueAndWhatWouldBeRight() {
        var inventory = Api.inventory();

        var job = imported(inventory, "", csv("""
                Eigen id;Naam;Producttype;Aantal;Eenheid;Lengte (mm);Technische conditie;Gevaarlijke stoffen
                A;Deur;timber-dor;zes;stuk;0;9;asbestos:MISSCHIEN
                B;;timber-door;1,5;stuk;;;
                A;Deur;timber-door;1;m3;;;
                C;Deur;timber-door;1;stuk;;;
                """));

        job.then().body("result.rejected", equalTo(3)).body("result.created", equalTo(1));
        var rows = rows(job);
        rows.then()
                .body("items[0].notices.find { it.field == 'amount' }.code", equalTo("NOT_A_NUMBER"))
                .body("items[0].notices.find { it.field == 'amount' }.value", equalTo("zes"))
                .body("items[0].notices.find { it.field == 'amount' }.heading", equalTo("Aantal"))
                .body("items[0].notices.find { it.field == 'productType' }.message", containsString("timber-door"))
                .body("items[0].notices.find { it.field == 'geometry.lengthMm' }.code", notNullValue())
                .body(
                        "items[0].notices.find { it.field == 'condition.technical' }.heading",
                        equalTo("Technische conditie"))
                .body(
                        "items[0].notices.find { it.field == 'hazards[0].status' }.message",
                        containsString("ABSENT_TESTED"))
                .body("items[1].notices.find { it.field == 'name' }.code", equalTo("REQUIRED"))
                .body("items[1].notices.find { it.field == 'amount.value' }.code", equalTo("NOT_WHOLE"))
                .body("items[2].notices.find { it.field == 'externalId' }.code", equalTo("DUPLICATE"))
                .body("items[2].notices.find { it.field == 'amount.unit' }.code", equalTo("UNIT_DOES_NOT_FIT"))
                .body("items[3].outcome", equalTo("CREATED"));
        assertThat(rows.jsonPath().getList("items[0].notices.field", String.class))
                .as("a cell that can't be read is told of once")
                .doesNotContain("amount.value")
                .doesNotHaveDuplicates();
    }

    /** As calculations write lengths; the first is of a public list of reclaimed steel. */
    @Test
    void aLengthIsRoundedToWholeMillimetresAndThatIsToldUnlessItIsTheNoiseOfBinaryFractions() {
        var inventory = Api.inventory();

        var job = imported(inventory, "", csv("""
                Naam;Producttype;Aantal;Eenheid;Lengte;Breedte (mm)
                Ligger;steel-beam;1;stuk;7.7205999999999966 m;
                Deur;timber-door;1;stuk;2,0155 m;929.9999999999999
                Deur;timber-door;1;stuk;79.5 inch;0,4
                """));

        job.then().body("result.created", equalTo(2)).body("result.rejected", equalTo(1));
        var rows = rows(job);
        rows.then()
                .body("items[0].notices.code", contains("ROUNDED"))
                .body("items[0].notices[0].field", equalTo("geometry.lengthMm"))
                .body("items[0].notices[0].value", equalTo("7.7205999999999966 m"))
                .body("items[0].notices[0].message", containsString("rounded to 7721 mm"))
                .body("items[1].notices.field", contains("geometry.lengthMm"))
                .body("items[2].notices.find { it.code != 'ROUNDED' }.field", equalTo("geometry.widthMm"));
        Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .then()
                .body("items.geometry.lengthMm", contains(7721, 2016))
                .body("items[1].geometry.widthMm", equalTo(930));
    }

    @Test
    void headingsThatNobodyKnowsAreTold() {
        var job = imported(Api.inventory(), "", csv("Naam;Kleurr;Lengte (kg);Bijzonderheden\nDeur;rood;5;geen\n"));

        job.then()
                .body("result.created", equalTo(1))
                .body("result.warnings.find { it.heading == 'Kleurr' }.code", equalTo("UNKNOWN_HEADING"))
                .body("result.warnings.find { it.heading == 'Kleurr' }.message", containsString("Kleur"))
                .body("result.warnings.find { it.heading == 'Lengte (kg)' }.code", equalTo("UNIT_MISFIT"))
                .body("result.warnings.find { it.heading == 'Bijzonderheden' }.code", equalTo("UNKNOWN_HEADING"));
    }

    @Test
    void aTableWithoutNamesFails() {
        imported(Api.inventory(), "", csv("Eigen id;Kleur\nA;rood\n"))
                .then()
                .body("status", equalTo("FAILED"))
                .body("problem.code", equalTo("MISSING_HEADING"))
                .body("problem.type", containsString("/problems/unreadable-file"))
                .body("problem.detail", containsString("Naam"))
                .body("problem.line", equalTo(1));
    }

    @Test
    void aFileOfAnotherKindIsRefusedAtOnce() {
        var inventory = Api.inventory();
        refused(Api.upload(inventory, "", TableKind.CSV_TYPE, Api.realFloor()), "NOT_CSV", "application/zip");
        refused(Api.upload(inventory, "", TableKind.XLSX_TYPE, Api.realFloor()), "NOT_XLSX", "application/zip");
        refused(Api.upload(inventory, "", TableKind.XLSX_TYPE, csv(DOORS)), "NOT_XLSX", TableKind.CSV_TYPE);
        refused(Api.upload(inventory, "", TableKind.CSV_TYPE, csv("ISO-10303-21;")), "NOT_CSV", "application/x-step");
        refused(Api.upload(inventory, "", TableKind.CSV_TYPE, csv("%PDF-1.7\0")), "NOT_CSV", "neither text");
        refused(Api.upload(inventory, "", "application/zip", template(TableKind.XLSX)), "NOT_IFCZIP", "spreadsheet");
    }

    private static void refused(Response answer, String code, String hint) {
        answer.then()
                .statusCode(422)
                .body("violations[0].code", equalTo(code))
                .body("violations[0].message", containsString(hint));
    }

    @Test
    void theTemplateComesBackFilledInAndItsOwnRowsArePassedOver() {
        for (var kind : TableKind.values()) {
            imported(Api.inventory(), "", kind, template(kind))
                    .then()
                    .body("status", equalTo("SUCCEEDED"))
                    .body("result.created", equalTo(0))
                    .body("result.rejected", equalTo(0))
                    .body("result.warnings.code", contains("TEMPLATE_ROWS", "NO_ELEMENTS"));
        }
        Api.contractor()
                .header("Accept-Language", "en")
                .get("/import-templates/csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString("elements.csv"))
                .body(containsString("\"Length (mm)\""), containsString("HEA 200"));
        Api.contractor().get("/import-templates/csv?language=nl").then().body(containsString("\"Lengte (mm)\""));
        Api.contractor().get("/import-templates/ods").then().statusCode(404);
        Api.anybody().get("/import-templates/csv").then().statusCode(401);
    }

    @Test
    void theWorkbookThatComesBackHasEveryFaultAtItsCellAndImportsWhenMended() throws IOException {
        var inventory = Api.inventory();
        var job = imported(inventory, "", csv("""
                Naam;Producttype;Aantal;Eenheid;Opmerking
                Goed;timber-door;1;stuk;=cmd|' /C calc'!A0
                Fout;timber-door;zes;stuk;
                """));

        var workbook = Api.contractor()
                .accept(TableKind.XLSX_TYPE)
                .header("Accept-Language", "nl")
                .get("/imports/{id}/rows", job.jsonPath().getString("id"));

        workbook.then()
                .statusCode(200)
                .header("Content-Disposition", containsString(".xlsx"))
                .header("Content-Language", equalTo("en"));
        try (var table =
                        new TableReader(ElementColumns.COLUMNS).open(new ByteArrayInputStream(workbook.asByteArray()));
                var rows = table.rows()) {
            assertThat(table.headings())
                    .extracting(heading -> heading.text())
                    .containsExactly(
                            "Outcome",
                            "Remarks",
                            "Element id",
                            "Naam",
                            "Producttype",
                            "Aantal",
                            "Eenheid",
                            "Opmerking");
            var read = rows.map(row -> List.of(row.raw(0), row.raw(1), row.raw(5), row.raw(7)))
                    .toList();
            assertThat(read.getFirst()).containsExactly("CREATED", "", "1", "=cmd|' /C calc'!A0");
            assertThat(read.getLast()).first().isEqualTo("REJECTED");
            assertThat(read.getLast().get(1)).startsWith("Aantal: must be a number");
        }
        var again = imported(inventory, "?mode=upsert", TableKind.XLSX, workbook.asByteArray());
        again.then().body("result.unchanged", equalTo(1)).body("result.rejected", equalTo(1));
    }

    @Test
    void anInventoryIsExportedAndImportsBackUnchangedAndEqualElsewhere() {
        var inventory = Api.inventory();
        imported(inventory, "", csv(DOORS)).then().body("result.created", equalTo(3));
        Api.element(inventory, ElementRequest.FULL_EXAMPLE);
        Api.element(inventory, """
                {"name":"=1+1","description":"@home\\n-2","colour":"+31","externalId":"-7"}""");
        for (var kind : TableKind.values()) {
            for (var language : List.of("nl", "en")) {
                var file = Api.contractor()
                        .accept(kind.mediaType())
                        .header("Accept-Language", language)
                        .get("/inventories/{id}/elements", inventory);
                file.then().statusCode(200).contentType(startsWith(kind.mediaType()));

                imported(inventory, "?mode=upsert", kind, file.asByteArray())
                        .then()
                        .body("status", equalTo("SUCCEEDED"))
                        .body("result.unchanged", equalTo(5))
                        .body("result.updated", equalTo(0))
                        .body("result.warnings", hasSize(0));
                var other = Api.inventory();
                imported(other, "", kind, file.asByteArray()).then().body("result.created", equalTo(5));
                assertThat(descriptions(other)).isEqualTo(descriptions(inventory));
                Api.contractor()
                        .get("/inventories/{id}/elements", other)
                        .then()
                        .body("items.find { it.name == 'Losse deur' }.massPerUnit", equalTo(35))
                        .body("items.find { it.name == 'Losse deur' }.evidence.massPerUnit", equalTo("HEURISTIC"));
            }
        }
    }

    @Test
    void exportedCellsAreNoFormulas() {
        var inventory = Api.inventory();
        Api.element(inventory, """
                {"name":"=cmd|' /C calc'!A0","description":"@x","colour":"+1","finish":"-1"}""");

        Api.contractor()
                .accept(TableKind.CSV_TYPE)
                .get("/inventories/{id}/elements", inventory)
                .then()
                .body(containsString("\"'=cmd|"), containsString("\"'@x\""), containsString("\"'+1\""))
                .body(containsString("\"'-1\""), not(containsString("\"=cmd")));
    }

    @Test
    void aWorkerThatDiesHalfWayLeavesNothingOfATable() {
        scheduler.pause();
        var inventory = Api.inventory();
        var many = IntStream.range(0, 1500)
                .mapToObj(row -> "M-%d;Deur;timber-door;1;stuk".formatted(row))
                .collect(Collectors.joining("\n", "Eigen id;Naam;Producttype;Aantal;Eenheid\n", "\n"));
        var submitted = Api.upload(inventory, "", TableKind.CSV_TYPE, csv(many));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThat(worker.workOne(Lane.ALL)).isTrue();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        Api.contractor()
                .get("/imports/{id}", submitted.jsonPath().getString("id"))
                .then()
                .body("status", equalTo("RUNNING"))
                .body("progress.done", equalTo(1500));
        Api.contractor().get("/inventories/{id}/elements", inventory).then().body("items", hasSize(0));

        scheduler.resume();
        Api.ended(submitted).then().body("result.created", equalTo(1500));
    }

    @Test
    void theIdOfAnExportNamesItsElementHereAndNoneElsewhere() {
        var inventory = Api.inventory();
        var door = Api.element(inventory, Api.DOORS);
        var table = csv("id,name,external id\n%s,Deur,D-9\n".formatted(door));

        imported(inventory, "?mode=upsert", table).then().body("result.updated", equalTo(1));
        Api.contractor()
                .get("/elements/{id}", door)
                .then()
                .body("name", equalTo("Deur"))
                .body("externalId", equalTo("D-9"));
        var elsewhere = imported(Api.inventory(), "?mode=upsert", table);
        elsewhere.then().body("result.created", equalTo(1));
        rows(elsewhere).then().body("items[0].notices.code", contains("ID_ELSEWHERE"));
        imported(inventory, "", csv("id,name\nnonsense,Deur\n")).then().body("result.rejected", equalTo(1));
    }

    @Test
    void whatIsOfferedAlreadyKeepsItsAmountAndItsHoldersHear() {
        var inventory = Api.inventory();
        var listed = Api.element(inventory, """
                {"externalId":"L","name":"Deur","productType":"timber-door","amount":{"value":"2","unit":"piece"},
                 "condition":{"technical":2},"state":"HARVESTED"}""");

        var more = imported(inventory, "?mode=upsert", csv("external id,name,amount,unit\nL,Deur,3,piece\n"));
        rows(more).then().body("items[0].outcome", equalTo("REJECTED"));
        var named = imported(inventory, "?mode=upsert", csv("external id,name,state\nL,Mooie deur,HARVESTED\n"));
        named.then().body("result.updated", equalTo(1));
        Api.contractor().get("/elements/{id}", listed).then().body("name", equalTo("Mooie deur"));
        var back = imported(
                inventory, "?mode=upsert", csv("external id,name,state\nL,Mooie deur,BUILT_IN\nN,Nieuw,HARVESTED\n"));
        rows(back).then().body("items.notices.code.flatten()", contains("CHANGES_BY_HARVEST", "NOT_ALLOWED"));
    }

    private static List<Object> descriptions(UUID inventory) {
        var items = Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .jsonPath()
                .<Map<String, Object>>getList("items");
        items.forEach(item -> item.keySet().removeAll(List.of("id", "inventoryId")));
        return List.copyOf(items);
    }

    private static byte[] template(TableKind kind) {
        return Api.contractor()
                .get("/import-templates/{kind}", kind.extension())
                .asByteArray();
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Response imported(UUID inventory, String query, byte[] csv) {
        return imported(inventory, query, TableKind.CSV, csv);
    }

    private static Response imported(UUID inventory, String query, TableKind kind, byte[] file) {
        return Api.ended(Api.upload(inventory, query, kind.mediaType(), file));
    }

    private static Response rows(Response job) {
        return Api.contractor().get("/imports/{id}/rows", job.jsonPath().getString("id"));
    }
}
