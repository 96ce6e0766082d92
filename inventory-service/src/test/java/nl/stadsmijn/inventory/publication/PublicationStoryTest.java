package nl.stadsmijn.inventory.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** What is offered, revised, taken back and offered again. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PublicationStoryTest {

    private static final String JSON = "application/json";
    private static final String UNSEEN = Api.SLABS.replace("\"condition\":{\"technical\":2},", "");
    private static final String FROM_MODEL = UNSEEN.replaceFirst("\\{", "{\"globalIds\":[\"0OnxKnweDAt9hOIopLidKD\"],");

    @Inject
    KafkaProbe kafka;

    @Test
    void aConditionIsAskedOfWhoStoodBeforeItAndElseNoticed() {
        var seen = Api.inventory();
        var element = Api.element(seen, UNSEEN);
        Api.publish(seen)
                .then()
                .statusCode(422)
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo("elements[" + element + "].condition.technical"))
                .body("violations[0].code", equalTo("CONDITION_MISSING"))
                .body("violations[0].message", containsString("Kanaalplaat"));

        var fromModel = Api.inventory();
        var slabs = Api.element(fromModel, FROM_MODEL);
        Api.contractor()
                .post("/inventories/{id}/publication?dryRun=true", fromModel)
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("publishedAt", nullValue())
                .body("published", equalTo(1));
        Api.publish(fromModel)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("notices[0].rule", equalTo("CONDITION_NOT_ASSESSED"))
                .body("notices[0].elements", equalTo(1))
                .body("notices[0].elementIds", hasItem(slabs.toString()));
        change(slabs, FROM_MODEL.replace("95.00", "90.00")).statusCode(200);
    }

    @Test
    void aRevisionKeepsItFitToBeOffered() {
        var slabs = Api.slabs();
        change(slabs, UNSEEN).statusCode(422).body("violations.code", hasItem("CONDITION_MISSING"));
        change(
                        slabs,
                        Api.SLABS
                                .replace("\"productType\":\"hollow-core-slab\",", "")
                                .replaceFirst(
                                        "\\{", "{\"hazards\":[{\"substance\":\"asbestos\",\"status\":\"PRESENT\"}],"))
                .statusCode(422)
                .body("violations.code", hasItems("PRODUCT_TYPE_MISSING", "HAZARD_PRESENT"));
        change(slabs, Api.SLABS.replaceFirst("\\{", "{\"harvestable\":false,\"notHarvestableReason\":\"x\","))
                .statusCode(409);
        change(slabs, Api.SLABS.replace("\"technical\":2", "\"technical\":4")).statusCode(200);

        var told = kafka.await("inventory.lots", event -> event.subject().equals(slabs) && event.version() == 3);
        assertThat(told.data().at("/condition/technical").asInt()).isEqualTo(4);
    }

    @Test
    void aPartIsTakenBackThenAllAndOthersAreToldWhy() {
        var slabs = Api.slabs();
        withdraw(slabs, "{\"reason\":\"two stay\",\"amount\":{\"value\":\"2\",\"unit\":\"piece\"}}")
                .statusCode(200)
                .header("ETag", startsWith("\"3."))
                .body("publication", equalTo("PUBLISHED"))
                .body("amount.value", equalTo("10"));
        withdraw(slabs, "{\"reason\":\" \"}").statusCode(422);
        withdraw(slabs, "{\"reason\":\"x\",\"amount\":{\"value\":\"11\",\"unit\":\"piece\"}}")
                .statusCode(422)
                .body("violations[0].code", equalTo("MORE_THAN_LEFT"));
        withdraw(slabs, "{\"reason\":\"asbestos\"}").statusCode(200).body("publication", equalTo("WITHDRAWN"));
        withdraw(slabs, "{\"reason\":\"asbestos\"}").statusCode(409);
        harvest(slabs, 1).statusCode(409).body("detail", containsString("/elements/" + slabs + "/publication"));

        var part = at(slabs, 3);
        assertThat(part.data().at("/amount/value").asText()).isEqualTo("10");
        assertThat(part.data().at("/withdrawnReason").asText()).isEqualTo("two stay");
        var all = at(slabs, 4);
        assertThat(all.data().at("/publication").asText()).isEqualTo("WITHDRAWN");
        assertThat(all.data().at("/withdrawnReason").asText()).isEqualTo("asbestos");
    }

    @Test
    void whoWouldChangeTheAmountIsToldHowElse() {
        var slabs = Api.slabs();
        change(slabs, Api.SLABS.replace("\"12\"", "\"9\""))
                .statusCode(409)
                .body("type", endsWith("/problems/amount-ruled-by-ledger"))
                .body("detail", containsString("If 3 pieces of it is not for sale"))
                .body("detail", containsString("POST /elements/" + slabs + "/withdrawal"));
        change(slabs, Api.SLABS.replace("\"12\"", "\"14\""))
                .statusCode(409)
                .body("detail", containsString("moreThanInventoried"));
    }

    /** Of what is built in it can't be said as it stands, for it is for sale; but nobody should have to keep it to himself. */
    @Test
    void whoFindsAHazardInWhatIsOfferedIsToldHowToSayIt() {
        var slabs = Api.slabs();
        var asbestos =
                Api.SLABS.replaceFirst("\\{", "{\"hazards\":[{\"substance\":\"asbestos\",\"status\":\"PRESENT\"}],");
        change(slabs, asbestos)
                .statusCode(422)
                .body("violations[0].code", equalTo("HAZARD_PRESENT"))
                .body("detail", containsString("withdraw it first (POST /elements/" + slabs + "/withdrawal)"));
        withdraw(slabs, "{\"reason\":\"asbestos\"}").statusCode(200);
        change(slabs, asbestos).statusCode(200);

        var harvested = Api.slabs();
        harvest(harvested, 12).statusCode(201);
        withdraw(harvested, "{\"reason\":\"asbestos\"}").statusCode(409);
        change(harvested, asbestos)
                .statusCode(200)
                .body("publication", equalTo("PUBLISHED"))
                .body("hazards[0].status", equalTo("PRESENT"));
    }

    @Test
    void aWithdrawalCanBeTriedOut() {
        var slabs = Api.slabs();
        var part = "{\"reason\":\"two stay\",\"amount\":{\"value\":\"2\",\"unit\":\"piece\"}}";
        dryRun("/elements/{id}/withdrawal", slabs, part).statusCode(200).body("amount.value", equalTo("10"));
        dryRun("/elements/{id}/withdrawal", slabs, "{\"reason\":\"rot\"}")
                .statusCode(200)
                .body("publication", equalTo("WITHDRAWN"));
        dryRun("/elements/{id}/withdrawal", slabs, part.replace("\"2\"", "\"13\""))
                .statusCode(422);
        dryRun(
                        "/elements/{id}/harvests",
                        slabs,
                        "{\"harvested\":{\"value\":\"5\",\"unit\":\"piece\"},\"on\":\"2026-11-20\"}")
                .statusCode(200)
                .body("harvested.value", equalTo("5"));
        Api.contractor()
                .get("/elements/{id}", slabs)
                .then()
                .header("ETag", startsWith("\"2."))
                .body("publication", equalTo("PUBLISHED"))
                .body("amount.value", equalTo("12"))
                .body("harvests", anyOf(nullValue(), empty()));
    }

    private static ValidatableResponse dryRun(String path, UUID element, String body) {
        return Api.contractor()
                .contentType("application/json")
                .body(body)
                .post(path + "?dryRun=true", element)
                .then();
    }

    @Test
    void whatIsWithdrawnCanBeSaidOtherwiseAndOfferedAgain() {
        var slabs = Api.slabs();
        harvest(slabs, 5).statusCode(201);
        withdraw(slabs, "{\"reason\":\"hazard to be tested\"}").statusCode(200);
        change(slabs, Api.SLABS.replace("\"12\"", "\"4\""))
                .statusCode(422)
                .body("violations[0].code", equalTo("LESS_THAN_TAKEN"));
        var suspected =
                Api.SLABS.replaceFirst("\\{", "{\"hazards\":[{\"substance\":\"asbestos\",\"status\":\"SUSPECTED\"}],");
        change(slabs, suspected).statusCode(200);
        offer(slabs)
                .statusCode(422)
                .body("violations[0].field", equalTo("elements[" + slabs + "].hazards"))
                .body("violations[0].code", equalTo("HAZARD_SUSPECTED"));
        change(slabs, suspected.replace("SUSPECTED", "ABSENT_TESTED").replace("\"12\"", "\"9\""))
                .statusCode(200);
        offer(slabs).statusCode(200).body("publication", equalTo("PUBLISHED"));
        offer(slabs).statusCode(409);

        var told = at(slabs, 7);
        assertThat(told.data().at("/publication").asText()).isEqualTo("PUBLISHED");
        assertThat(told.data().at("/amount/value").asText()).isEqualTo("9");
        assertThat(told.data().has("withdrawnReason")).isFalse();
        harvest(slabs, 4).statusCode(201).body("lotId", equalTo(slabs.toString()));
        withdraw(slabs, "{\"reason\":\"late\"}").statusCode(409);
    }

    @Test
    void whichPiecesAreLeftOfAPartNobodyKnows() {
        var inventory = Api.inventory();
        var slabs = Api.element(inventory, FROM_MODEL);
        Api.publish(inventory).then().statusCode(200);

        withdraw(slabs, "{\"reason\":\"two stay\",\"amount\":{\"value\":\"2\",\"unit\":\"piece\"}}")
                .statusCode(200)
                .body("globalIds", hasSize(0))
                .body("name", equalTo("Kanaalplaat"));
    }

    /** Who reads an element can send it back. */
    @Test
    void noMoreHasToBeBoughtAtOnceThanIsLeft() {
        var inventory = Api.inventory();
        var slabs = Api.element(
                inventory, Api.SLABS.replaceFirst("\\{", "{\"minimumOrder\":{\"value\":\"8\",\"unit\":\"piece\"},"));
        Api.publish(inventory).then().statusCode(200);
        withdraw(slabs, "{\"reason\":\"rot\",\"amount\":{\"value\":\"3\",\"unit\":\"piece\"}}")
                .statusCode(200)
                .body("minimumOrder.value", equalTo("8"));
        withdraw(slabs, "{\"reason\":\"rot\",\"amount\":{\"value\":\"4\",\"unit\":\"piece\"}}")
                .statusCode(200)
                .body("amount.value", equalTo("5"))
                .body("minimumOrder.value", equalTo("5"));

        Api.contractor()
                .contentType("application/json")
                .body("{\"harvested\":{\"value\":\"2\",\"unit\":\"piece\"},\"on\":\"2026-11-20\"}")
                .post("/elements/{id}/harvests", slabs)
                .then()
                .statusCode(201);
        var part = kafka.await(
                "inventory.lots",
                event -> event.data().path("parents").path(0).asText().equals(slabs.toString()));
        assertThat(part.data().at("/minimumOrder/value").asText()).isEqualTo("2");
    }

    @Test
    void whatCouldNotBeHarvestedIsOfferedOnceItCan() {
        var inventory = Api.inventory();
        Api.element(inventory, Api.SLABS);
        var stairs = Api.element(
                inventory,
                "{\"name\":\"Trap\",\"productType\":\"prefab-stair-flight\",\"amount\":{\"value\":\"1\",\"unit\":\"piece\"},"
                        + "\"condition\":{\"technical\":2},\"harvestable\":false,\"notHarvestableReason\":\"cast in\"}");
        offer(stairs).statusCode(409);
        Api.publish(inventory).then().statusCode(200).body("notPublishedCount", equalTo(1));
        offer(stairs).statusCode(409);
        change(
                        stairs,
                        "{\"name\":\"Trap\",\"productType\":\"prefab-stair-flight\",\"amount\":{\"value\":\"1\",\"unit\":\"piece\"},"
                                + "\"condition\":{\"technical\":2}}")
                .statusCode(200);
        offer(stairs).statusCode(200).body("publication", equalTo("PUBLISHED"));
        kafka.await("inventory.lots", event -> event.subject().equals(stairs));
    }

    private ReceivedEvent at(UUID lot, long version) {
        return kafka.await("inventory.lots", event -> event.subject().equals(lot) && event.version() == version);
    }

    private static ValidatableResponse change(UUID element, String json) {
        return Api.contractor()
                .contentType(JSON)
                .header("If-Match", "*")
                .body(json)
                .put("/elements/{id}", element)
                .then();
    }

    private static ValidatableResponse withdraw(UUID element, String json) {
        return Api.contractor()
                .contentType(JSON)
                .body(json)
                .post("/elements/{id}/withdrawal", element)
                .then();
    }

    private static ValidatableResponse offer(UUID element) {
        return Api.contractor().post("/elements/{id}/publication", element).then();
    }

    private static ValidatableResponse harvest(UUID element, int pieces) {
        return Api.contractor()
                .contentType(JSON)
                .body(Map.of(
                        "harvested", Map.of("value", Integer.toString(pieces), "unit", "piece"), "on", "2026-11-01"))
                .post("/elements/{id}/harvests", element)
                .then();
    }
}
