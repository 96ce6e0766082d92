package nl.stadsmijn.inventory.imports;

import static nl.stadsmijn.inventory.imports.Tables.DOORS;
import static nl.stadsmijn.inventory.imports.Tables.csv;
import static nl.stadsmijn.inventory.imports.Tables.imported;
import static nl.stadsmijn.inventory.imports.Tables.rows;
import static nl.stadsmijn.inventory.imports.Tables.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.element.ElementRequest;
import nl.stadsmijn.inventory.table.ElementColumns;
import nl.stadsmijn.inventory.table.TableKind;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import nl.stadsmijn.tabular.TableReader;
import org.junit.jupiter.api.Test;

/** Elements become tables, and these elements again. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class TableRoundTripTest {

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
    void aTableHasTheElementsThatAFilterAsksFor() {
        var inventory = Api.inventory();
        Api.element(inventory, Api.SLABS);
        Api.element(inventory, Api.DOORS.replace("\"Binnendeur\"", "\"Buitendeur\",\"externalId\":\"E1\""));
        Api.element(inventory, Api.DOORS.replace("\"Binnendeur\"", "\"Binnendeur\",\"state\":\"HARVESTED\""));

        assertThat(names(inventory, "")).containsExactly("Kanaalplaat", "Buitendeur", "Binnendeur");
        assertThat(names(inventory, "?state=HARVESTED")).containsExactly("Binnendeur");
        assertThat(names(inventory, "?publication=UNPUBLISHED")).containsExactly("Kanaalplaat", "Buitendeur");
        assertThat(names(inventory, "?q=DEUR&state=BUILT_IN")).containsExactly("Buitendeur");
        assertThat(names(inventory, "?externalId=E1")).containsExactly("Buitendeur");
        assertThat(names(inventory, "?productType=hollow-core-slab")).containsExactly("Kanaalplaat");
        assertThat(names(inventory, "?storey=9")).isEmpty();
        for (var paging : List.of("limit=1", "cursor=x")) {
            Api.contractor()
                    .accept(TableKind.CSV_TYPE)
                    .get("/inventories/{id}/elements?" + paging, inventory)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo(paging.split("=")[0]))
                    .body("violations[0].message", containsString("it has all elements"));
        }
    }

    /** Of the elements in a table, in its order. */
    private static List<String> names(UUID inventory, String query) {
        var table = Api.contractor()
                .accept(TableKind.CSV_TYPE)
                .get("/inventories/{id}/elements" + query, inventory)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return table.lines()
                .flatMap(line -> Stream.of("Kanaalplaat", "Buitendeur", "Binnendeur")
                        .filter(name -> line.contains("\"" + name + "\"")))
                .toList();
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

    private static List<Object> descriptions(UUID inventory) {
        var items = Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .jsonPath()
                .<Map<String, Object>>getList("items");
        items.forEach(item -> item.keySet().removeAll(List.of("id", "inventoryId")));
        return List.copyOf(items);
    }
}
