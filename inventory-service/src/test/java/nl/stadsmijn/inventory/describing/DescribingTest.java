package nl.stadsmijn.inventory.describing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** Lots that no survey describes, and who may say what they are. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DescribingTest {

    private static final String JSON = "application/json";

    @Inject
    KafkaProbe kafka;

    @Test
    void aWalkInGetsItsLotIdAndIsTold() {
        var doors = Api.walkIn(Organisations.HUB, Api.DOORS);

        var told = kafka.await("inventory.lots", event -> event.subject().equals(doors));
        assertThat(told.data().path("origin").asText()).isEqualTo("WALK_IN");
        assertThat(told.data().path("ownerId").asText()).isEqualTo(Organisations.HUB.toString());
        assertThat(told.data().path("holderId").asText()).isEqualTo(Organisations.HUB.toString());
        assertThat(told.data().has("donor")).isFalse();
    }

    @Test
    void itIsOpenToEverybodyWhenAHubHasTakenItIn() {
        var doors = Api.walkIn(Organisations.HUB, Api.DOORS);
        Api.anybody().get("/descriptions/{id}", doors).then().statusCode(404);
        Api.stranger().get("/descriptions/{id}", doors).then().statusCode(404);
        gateway().get("/internal/passports/{id}", doors).then().statusCode(404);
        hub().get("/descriptions/{id}", doors).then().statusCode(200);

        kafka.send("hub.stock", "nl.stadsmijn.hub.lot.changed.v1", doors, 1, inHandsOf(doors, Organisations.HUB));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Api.anybody()
                        .get("/descriptions/{id}", doors)
                        .then()
                        .statusCode(200)
                        .body("productType", equalTo("timber-door"))
                        .body("donor", nullValue())
                        .body("ownerId", nullValue()));
        gateway().get("/internal/passports/{id}", doors).then().statusCode(200);
    }

    @Test
    void itMayBeAnotherOrganisationsProperty() {
        var doors = Api.walkIn(
                Organisations.HUB, Api.DOORS.replaceFirst("\\{", "{\"ownerId\":\"" + Organisations.CONTRACTOR + "\","));
        Api.contractor()
                .get("/descriptions/{id}", doors)
                .then()
                .body("ownerId", equalTo(Organisations.CONTRACTOR.toString()));
    }

    /** Of another's draft nothing is given away: its id is as good as one that nobody knows. */
    @Test
    void itsOwnerIsAnOrganisationAsFarAsIsKnown() {
        var lot = Api.slabs();
        for (var id : List.of(lot, new UUID(0, 0), new UUID(-1, -1))) {
            owned(id)
                    .statusCode(422)
                    .body("violations[0].field", equalTo("ownerId"))
                    .body("violations[0].code", equalTo("NOT_AN_ORGANISATION"))
                    .body("violations[0].value", equalTo(id.toString()))
                    .body("violations[0].message", startsWith("must be the id of an organisation"));
        }
        owned(Api.donor()).statusCode(201);
        owned(Api.element(Api.inventory(), Api.SLABS)).statusCode(201);
        owned(UUID.randomUUID()).statusCode(201);
    }

    private static ValidatableResponse owned(UUID owner) {
        return post(Api.DOORS.replaceFirst("\\{", "{\"ownerId\":\"" + owner + "\","));
    }

    @Test
    void theGateJudgesItAndNobodyIsToldOfWhatItRefuses() {
        post("{\"name\":\"Deur\"}")
                .statusCode(422)
                .body("violations.code", hasItems("AMOUNT_MISSING", "PRODUCT_TYPE_MISSING", "CONDITION_MISSING"))
                .body("violations.field", hasItems("amount", "condition.technical"));
        post(Api.DOORS.replace("\"Binnendeur\"", "\"Deur\",\"state\":\"BUILT_IN\""))
                .statusCode(422);
        post(Api.DOORS.replaceFirst("\\{", "{\"hazards\":[{\"substance\":\"lead paint\",\"status\":\"SUSPECTED\"}],"))
                .statusCode(422)
                .body("violations.code", hasItems("HAZARD_SUSPECTED"));
        post("{\"nam\":\"Deur\"}").statusCode(400).body("type", endsWith("/problems/unknown-field"));
        post("{\"name\":\"Deur\",\"ownerId\":\"nobody\"}").statusCode(400);
        post("[]").statusCode(400);
    }

    @Test
    void itsHolderSaysWhatItIsAndItsOwnerWhatItCosts() {
        var doors = Api.walkIn(
                Organisations.HUB, Api.DOORS.replaceFirst("\\{", "{\"ownerId\":\"" + Organisations.CONTRACTOR + "\","));
        change(hub(), doors, "\"1\"", Api.DOORS.replace("\"technical\":2", "\"technical\":3"))
                .statusCode(200)
                .header("ETag", startsWith("\"2."))
                .body("condition.technical", equalTo(3));
        change(hub(), doors, "\"1\"", Api.DOORS).statusCode(412).body("current.condition.technical", equalTo(3));
        change(hub(), doors, null, Api.DOORS).statusCode(428);
        var cheaper = Api.DOORS.replace("\"technical\":2", "\"technical\":3").replace("25.00", "20.00");
        change(Api.contractor(), doors, "\"2\"", cheaper)
                .statusCode(200)
                .body("price.perUnit.amount", equalTo("20.00"));
        change(Api.contractor(), doors, "\"3\"", cheaper.replace("\"technical\":3", "\"technical\":1"))
                .statusCode(403)
                .body("violations[0].field", equalTo("condition.technical"))
                .body("violations[0].code", equalTo("SAID_BY_HOLDER"))
                .body("violations[0].value", equalTo("1"));
        change(Api.contractor(), doors, "\"3\"", "null").statusCode(400);
        change(Api.stranger(), doors, "\"3\"", cheaper).statusCode(404);

        var told = kafka.await("inventory.lots", event -> event.subject().equals(doors) && event.version() == 3);
        assertThat(told.data().at("/price/perUnit/amount").asText()).isEqualTo("20.00");
    }

    /** The owner sells: who keeps it for him neither lowers his price nor takes it off. */
    @Test
    void whoHoldsWhatIsAnothersLeavesHisTermsAsTheyAre() {
        var sold = "\"minimumOrder\":{\"value\":\"2\",\"unit\":\"piece\"},";
        var doors = Api.walkIn(
                Organisations.HUB,
                Api.DOORS.replaceFirst("\\{", "{" + sold + "\"ownerId\":\"" + Organisations.CONTRACTOR + "\","));
        var seen = Api.DOORS.replace("\"technical\":2", "\"technical\":4");
        for (var price : List.of(
                "{\"kind\":\"FREE\"}",
                "{\"kind\":\"ON_REQUEST\"}",
                "{\"kind\":\"FIXED\",\"perUnit\":{\"amount\":\"24.99\",\"currency\":\"EUR\"}}")) {
            change(hub(), doors, "*", withPrice(seen, price))
                    .statusCode(403)
                    .body("violations.code", everyItem(equalTo("SET_BY_OWNER")))
                    .body("violations[0].field", startsWith("price."))
                    .body("violations[0].message", containsString("its owner sets price and minimum order"));
        }
        change(hub(), doors, "*", Api.DOORS.replaceFirst("\\{", "{" + sold.replace("\"2\"", "\"3\"")))
                .statusCode(403)
                .body("violations[0].field", equalTo("minimumOrder.value"))
                .body("violations[0].value", equalTo("3"));

        change(hub(), doors, "*", withPrice(seen, "null"))
                .statusCode(200)
                .body("condition.technical", equalTo(4))
                .body("price.perUnit.amount", equalTo("25.00"))
                .body("minimumOrder.value", equalTo("2"));
        change(hub(), doors, "*", seen.replace("25.00", "25.0"))
                .statusCode(200)
                .body("price.perUnit.amount", equalTo("25.00"))
                .body("minimumOrder.value", equalTo("2"));
        change(Api.contractor(), doors, "*", withPrice(seen, "{\"kind\":\"FREE\"}"))
                .statusCode(200)
                .body("price.kind", equalTo("FREE"))
                .body("minimumOrder", nullValue());
    }

    private static String withPrice(String description, String price) {
        return description.replaceFirst("\"price\":.*", "\"price\":" + price + "}");
    }

    @Test
    void whatIsForSaleStaysFitForItAndItsAmountIsTheLedgers() {
        var doors = Api.walkIn(Organisations.HUB, Api.DOORS);
        change(hub(), doors, "*", Api.DOORS.replace("\"6\"", "\"7\""))
                .statusCode(409)
                .body("type", endsWith("/problems/amount-ruled-by-ledger"));
        change(hub(), doors, "*", Api.DOORS.replace("{\"technical\":2}", "{\"aesthetic\":2}"))
                .statusCode(422)
                .body("violations[0].code", equalTo("CONDITION_MISSING"));
    }

    @Test
    void whoHasItIsTheLedgersWord() {
        var doors = Api.walkIn(Organisations.HUB, Api.DOORS);
        kafka.send("hub.stock", "nl.stadsmijn.hub.lot.changed.v1", doors, 1, inHandsOf(doors, Organisations.OTHER));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> change(hub(), doors, "*", Api.DOORS).statusCode(404));
        change(Api.as(Organisations.OTHER, Role.PROCESSOR), doors, "*", Api.DOORS)
                .statusCode(200)
                .body("ownerId", equalTo(Organisations.OTHER.toString()));
        hub().get("/descriptions/{id}", doors).then().body("ownerId", nullValue());
    }

    private static RequestSpecification gateway() {
        return Api.as(Organisations.OTHER, Role.GATEWAY);
    }

    private static RequestSpecification hub() {
        return Api.as(Organisations.HUB, Role.HUB_OPERATOR);
    }

    private static ValidatableResponse post(String json) {
        return hub().contentType(JSON).body(json).post("/descriptions").then();
    }

    private static ValidatableResponse change(RequestSpecification as, UUID lot, String ifMatch, String json) {
        var request = as.contentType(JSON).body(json);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/descriptions/{id}", lot)
                .then();
    }

    private static Map<String, Object> inHandsOf(UUID lot, UUID organisation) {
        return Map.ofEntries(
                Map.entry("lotId", lot),
                Map.entry("unit", "piece"),
                Map.entry("expected", "0"),
                Map.entry("onHand", "6"),
                Map.entry("inTransit", "0"),
                Map.entry("promised", "0"),
                Map.entry("available", "6"),
                Map.entry("delivered", "0"),
                Map.entry("writtenOff", "0"),
                Map.entry("location", Map.of("kind", "HUB", "id", Ids.next())),
                Map.entry("ownerId", organisation),
                Map.entry("holderId", organisation),
                Map.entry("described", true),
                Map.entry("quarantined", false),
                Map.entry("parents", List.of()),
                Map.entry("children", List.of()));
    }
}
