package nl.stadsmijn.inventory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** A model names each piece: what it says of them anew changes what is known of them, and lists none of them twice. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ModelPiecesTest {

    @Test
    void piecesOfAnotherLengthAreTheSameElementWithWhatPeopleSaidOfIt() {
        var inventory = inventory(beams(6000, 1, 2, 3));
        var before = elements(inventory).getFirst();
        EditedElement.edit(before.get("id"), Map.of("colour", "RAL 3000"));

        upsert(inventory, beams(6100, 1, 2, 3))
                .body("result.created", equalTo(0))
                .body("result.updated", equalTo(3))
                .body("result.warnings", empty());

        assertThat(elements(inventory)).singleElement().satisfies(element -> {
            assertThat(element).containsEntry("id", before.get("id")).containsEntry("externalId", "steel-beam/6100");
            assertThat(pieces(element)).isEqualTo("3 piece 1 2 3");
            assertThat(element).containsEntry("colour", "RAL 3000");
            assertThat(element.get("geometry")).asString().contains("lengthMm=6100");
        });
        upsert(inventory, beams(6100, 3, 1, 2)).body("result.unchanged", equalTo(3));
    }

    @Test
    void whatLeavesAGroupLeavesItsElement() {
        var inventory = inventory(beams(6000, 1, 2, 3));
        var before = elements(inventory).getFirst();

        upsert(inventory, beams(6000, 1, 2), beams(6100, 3))
                .body("result.created", equalTo(1))
                .body("result.updated", equalTo(2));

        assertThat(all(inventory))
                .containsExactlyInAnyOrder("steel-beam/6000 2 piece 1 2", "steel-beam/6100 1 piece 3");
        assertThat(element(inventory, "steel-beam/6000")).containsEntry("id", before.get("id"));
    }

    /** A piece does not become clean by being drawn in another size. */
    @Test
    void whatIsDangerousGoesAlongWithThePieces() {
        var inventory = inventory(beams(6000, 1, 2, 3), beams(4000, 4, 5));
        var asbestos = Map.of("substance", "asbestos", "status", "PRESENT", "reportReference", "AI-9");
        EditedElement.edit(
                element(inventory, "steel-beam/6000").get("id"),
                Map.of("hazards", List.of(asbestos), "harvestable", false, "notHarvestableReason", "asbestos"));

        upsert(inventory, beams(6000, 1, 2), beams(4000, 3, 4, 5))
                .body("result.warnings.code", contains("PIECES_MOVED"));
        assertThat(element(inventory, "steel-beam/4000"))
                .containsEntry("harvestable", false)
                .containsEntry("hazards", List.of(asbestos));

        upsert(inventory, beams(6000, 1), beams(5000, 2), beams(4000, 3, 4, 5)).body("result.created", equalTo(1));
        assertThat(element(inventory, "steel-beam/5000"))
                .containsEntry("harvestable", false)
                .containsEntry("hazards", List.of(asbestos));
    }

    @Test
    void theElementGoesWithMostOfItsPieces() {
        var inventory = inventory(beams(6000, 1, 2, 3));
        var before = elements(inventory).getFirst();

        upsert(inventory, beams(6000, 1, 9), beams(6100, 2, 3)).body("result.rejected", equalTo(0));

        assertThat(all(inventory))
                .containsExactlyInAnyOrder("steel-beam/6000 2 piece 1 9", "steel-beam/6100 2 piece 2 3");
        assertThat(element(inventory, "steel-beam/6100")).containsEntry("id", before.get("id"));
    }

    @Test
    void elementsThatSwapTheirSizesKeepWhatWasSaidOfTheirPieces() {
        var inventory = inventory(beams(6000, 1, 2), beams(7000, 3));
        var six = element(inventory, "steel-beam/6000");

        upsert(inventory, beams(7000, 1, 2), beams(6000, 3)).body("result.updated", equalTo(3));

        assertThat(all(inventory))
                .containsExactlyInAnyOrder("steel-beam/7000 2 piece 1 2", "steel-beam/6000 1 piece 3");
        assertThat(element(inventory, "steel-beam/7000")).containsEntry("id", six.get("id"));
    }

    @Test
    void whatBecomesOneIsOneElementAndTheOtherIsTakenOut() {
        var inventory = inventory(beams(6000, 1, 2), beams(6100, 3));

        upsert(inventory, beams(6000, 1, 2, 3))
                .body("result.warnings.code", contains("TAKEN_OUT"))
                .body("result.warnings[0].value", equalTo("steel-beam/6100"));

        assertThat(all(inventory)).containsExactly("steel-beam/6000 3 piece 1 2 3");
    }

    @Test
    void whatSomebodySaidOfAnElementWithoutPiecesIsNotLost() {
        var inventory = inventory(beams(6000, 1, 2), beams(6100, 3));
        EditedElement.edit(element(inventory, "steel-beam/6100").get("id"), Map.of("colour", "RAL 3000"));

        upsert(inventory, beams(6000, 1, 2, 3)).body("result.warnings.code", contains("LEFT_WITHOUT_PIECES"));

        assertThat(element(inventory, "steel-beam/6000"))
                .satisfies(one -> assertThat(pieces(one)).isEqualTo("3 piece 1 2 3"));
        assertThat(element(inventory, "steel-beam/6100"))
                .containsEntry("colour", "RAL 3000")
                .containsEntry("globalIds", List.of());
        assertThat(element(inventory, "steel-beam/6100").get("amount")).isNull();
        upsert(inventory, beams(6000, 1, 2, 3)).body("result.unchanged", equalTo(3));
    }

    @Test
    void aModelOfAnotherDisciplineAddsItsPieces() {
        var inventory = inventory(beams(6000, 1, 2, 3));

        var added = upsert(inventory, beams(6000, 4, 5)).body("result.updated", equalTo(2));
        rows(added)
                .body("items.notices.flatten().code", everyItem(not(equalTo("EXISTS"))))
                .body("items[0].notices.code", hasItem("PIECES_KEPT"));

        assertThat(all(inventory)).containsExactly("steel-beam/6000 5 piece 1 2 3 4 5");
        upsert(inventory, beams(6000, 1, 2, 3)).body("result.unchanged", equalTo(3));
        upsert(inventory, beams(6000, 5, 4)).body("result.unchanged", equalTo(2));
        assertThat(all(inventory)).containsExactly("steel-beam/6000 5 piece 1 2 3 4 5");
    }

    @Test
    void whatIsGoneFromTheModelIsKeptAndTold() {
        var inventory = inventory(beams(6000, 1, 2, 3), beams(7000, 4));

        var again = upsert(inventory, beams(6000, 1, 2))
                .body("result.unchanged", equalTo(2))
                .body("result.warnings.code", contains("NOT_IN_MODEL"))
                .body("result.warnings[0].value", equalTo("steel-beam/7000"));
        rows(again).body("items[0].notices.find { it.code == 'PIECES_KEPT' }.value", equalTo(gid(3)));

        assertThat(all(inventory))
                .containsExactlyInAnyOrder("steel-beam/6000 3 piece 1 2 3", "steel-beam/7000 1 piece 4");
    }

    /** Of a piece of which nothing is known any more nobody says that it is as long as the others are now. */
    @Test
    void whatIsGoneStaysWhatItWas() {
        var inventory = inventory(beams(6000, 1, 2, 3));

        upsert(inventory, beams(6100, 1, 2))
                .body("result.created", equalTo(2))
                .body("result.warnings.code", contains("PIECES_MOVED"));

        assertThat(all(inventory))
                .containsExactlyInAnyOrder("steel-beam/6000 1 piece 3", "steel-beam/6100 2 piece 1 2");
    }

    @Test
    void anInsertListsNoPieceTwiceAndItsAdviceLosesNone() {
        var inventory = inventory(beams(6000, 1, 2, 3));

        rows(imported(inventory, "", beams(6100, 1, 2, 3)).then().body("result.rejected", equalTo(3)))
                .body("items[0].notices.code", contains("EXISTS"))
                .body("items[0].notices.field", contains("globalIds"));
        rows(imported(inventory, "", beams(6000, 4, 5)).then().body("result.rejected", equalTo(2)))
                .body("items[0].notices.code", contains("EXISTS"))
                .body("items[0].notices.field", contains("externalId"));
        upsert(inventory, beams(6000, 4, 5));

        assertThat(all(inventory)).containsExactly("steel-beam/6000 5 piece 1 2 3 4 5");
    }

    @Test
    void measuredPiecesTakeTheirShareAlong() {
        var inventory = inventory(ceiling("20", 1, 2));

        upsert(inventory, ceiling("10", 3, 4)).body("result.rejected", equalTo(0));
        assertThat(all(inventory)).containsExactly("ceiling 60 m2 1 2 3 4");

        upsert(inventory, ceiling("20", 1, 2)).body("result.unchanged", equalTo(2));
    }

    @Test
    void whatIsOfferedAlreadyIsNotListedAgain() {
        var inventory = Api.inventory();
        var listed = Api.element(inventory, """
                {"externalId":"on-site","name":"Ligger","productType":"steel-beam","amount":{"value":"2","unit":"piece"},
                 "globalIds":["%s","%s"],"condition":{"technical":2},"state":"HARVESTED"}""".formatted(gid(1), gid(2)));

        var job = upsert(inventory, beams(6000, 1, 2, 3))
                .body("result.created", equalTo(1))
                .body("result.unchanged", equalTo(2));
        rows(job)
                .body("items.outcome", containsInAnyOrder("UNCHANGED", "UNCHANGED", "CREATED"))
                .body("items.findAll { it.outcome == 'UNCHANGED' }.elementId", everyItem(equalTo(listed.toString())))
                .body("items.findAll { it.outcome == 'UNCHANGED' }[0].notices.code", hasItem("LISTED_ALREADY"));

        assertThat(all(inventory)).containsExactlyInAnyOrder("on-site 2 piece 1 2", "steel-beam/6000 1 piece 3");
    }

    @Test
    void anExternalIdThatSomebodyGaveStays() {
        var inventory = inventory(beams(6000, 1, 2));
        EditedElement.edit(elements(inventory).getFirst().get("id"), Map.of("externalId", "as-B"));

        upsert(inventory, beams(6100, 1, 2)).body("result.updated", equalTo(2));
        upsert(inventory, beams(6100, 1, 2)).body("result.unchanged", equalTo(2));

        assertThat(all(inventory)).containsExactly("as-B 2 piece 1 2");
    }

    @Test
    void aDryRunTellsAndChangesNothing() {
        var inventory = inventory(beams(6000, 1, 2), beams(6100, 3));

        imported(inventory, "?mode=upsert&dryRun=true", beams(6000, 1, 2, 3))
                .then()
                .body("result.warnings.code", contains("TAKEN_OUT"))
                .body("problem", nullValue());

        assertThat(all(inventory))
                .containsExactlyInAnyOrder("steel-beam/6000 2 piece 1 2", "steel-beam/6100 1 piece 3");
    }

    private static UUID inventory(String... groups) {
        var inventory = Api.inventory();
        imported(inventory, "", groups).then().body("result.rejected", equalTo(0));
        return inventory;
    }

    private static ValidatableResponse upsert(UUID inventory, String... groups) {
        return imported(inventory, "?mode=upsert", groups).then().body("status", equalTo("SUCCEEDED"));
    }

    private static Response imported(UUID inventory, String query, String... groups) {
        var model = ModelText.of(String.join("", groups));
        return Api.ended(Api.upload(inventory, query, "application/x-step", model.getBytes(StandardCharsets.UTF_8)));
    }

    private static ValidatableResponse rows(ValidatableResponse job) {
        return Api.contractor()
                .get("/imports/{id}/rows", job.extract().jsonPath().getString("id"))
                .then();
    }

    private static String gid(int piece) {
        return "%022d".formatted(piece);
    }

    private static String beams(int lengthMm, int... pieces) {
        return IntStream.of(pieces)
                .mapToObj(piece -> thing(
                        piece,
                        "IFCBEAM",
                        "HEA 200",
                        "BEAM",
                        "IFCQUANTITYLENGTH('Length',$,$,%d.,$)".formatted(lengthMm)))
                .collect(Collectors.joining());
    }

    private static String ceiling(String m2, int... pieces) {
        return IntStream.of(pieces)
                        .mapToObj(piece -> thing(
                                piece,
                                "IFCCOVERING",
                                "plafond",
                                "CEILING",
                                "IFCQUANTITYAREA('NetArea',$,$,%s.,$)".formatted(m2)))
                        .collect(Collectors.joining())
                + "#90=IFCCOVERINGTYPE('0000000000000000000090',$,'ceiling',$,$,$,$,$,$,.CEILING.);\n"
                + "#91=IFCRELDEFINESBYTYPE('0000000000000000000091',$,$,$,(%s),#90);\n"
                        .formatted(IntStream.of(pieces)
                                .mapToObj(piece -> "#" + (100 + 10 * piece))
                                .collect(Collectors.joining(",")));
    }

    private static String thing(int piece, String entity, String name, String predefined, String quantity) {
        var at = 100 + 10 * piece;
        return """
                #%d=%s('%s',$,'%s',$,$,$,$,$,.%s.);
                #%d=%s;
                #%d=IFCELEMENTQUANTITY('%022d',$,'BaseQuantities',$,$,(#%d));
                #%d=IFCRELDEFINESBYPROPERTIES('%022d',$,$,$,(#%d),#%d);
                """.formatted(
                        at,
                        entity,
                        gid(piece),
                        name,
                        predefined,
                        at + 1,
                        quantity,
                        at + 2,
                        1000 + piece,
                        at + 1,
                        at + 3,
                        2000 + piece,
                        at,
                        at + 2);
    }

    private static List<String> all(UUID inventory) {
        return elements(inventory).stream()
                .map(element -> element.get("externalId") + " " + pieces(element))
                .toList();
    }

    private static Map<String, Object> element(UUID inventory, String externalId) {
        return elements(inventory).stream()
                .filter(element -> externalId.equals(element.get("externalId")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> elements(UUID inventory) {
        return Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .jsonPath()
                .getList("items.id", String.class)
                .stream()
                .map(id -> Api.contractor().get("/elements/{id}", id).jsonPath().<String, Object>getMap("$"))
                .toList();
    }

    /** As {@code 3 piece 1 2 3}: the amount, and the pieces that it is. */
    @SuppressWarnings("unchecked")
    private static String pieces(Map<String, Object> element) {
        var amount = (Map<String, Object>) element.get("amount");
        var ids = (List<String>) element.getOrDefault("globalIds", List.of());
        return amount.get("value") + " " + amount.get("unit") + " "
                + ids.stream()
                        .map(id -> String.valueOf(Integer.parseInt(id)))
                        .sorted()
                        .collect(Collectors.joining(" "));
    }
}
