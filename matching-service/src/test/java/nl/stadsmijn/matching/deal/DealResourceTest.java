package nl.stadsmijn.matching.deal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import nl.stadsmijn.matching.supply.SupplyScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class DealResourceTest {

    private static final String BUYER = Tokens.bearer(Organisations.ARCHITECT, "architect");
    private static final String SELLER = Tokens.bearer(Organisations.CONTRACTOR, "contractor");
    private static final String OTHER = Tokens.bearer(Organisations.OTHER, "contractor");

    @Inject
    SupplyScene scene;

    @BeforeEach
    void productTypes() {
        scene.empty();
        scene.productTypes();
    }

    @Test
    void aFixedPriceIsAgreedAtOnceAndOnlyItsPartiesSeeIt() {
        var deal = open(scene.slabs().publish().id, "4", 201)
                .body("state", is("AGREED"))
                .body("total.amount", is("380.00"))
                .body("sellerId", is(Organisations.CONTRACTOR.toString()))
                .extract()
                .<String>path("id");
        for (var party : new String[] {BUYER, SELLER}) {
            get(party, "/deals/" + deal).statusCode(200).header("ETag", startsWith("\"1."));
            get(party, "/deals").statusCode(200).body("items.id", hasItem(deal));
        }
        get(OTHER, "/deals/" + deal).statusCode(404);
    }

    @Test
    void whatIsFreeIsAgreedForNothing() {
        open(scene.slabs().price("FREE", null).publish().id, "4", 201)
                .body("state", is("AGREED"))
                .body("total.amount", is("0.00"));
    }

    @Test
    void aPriceOnRequestWaitsForTheSellerWhoNamesIt() {
        var deal = open(scene.slabs().price("ON_REQUEST", null).publish().id, "4", 201)
                .body("state", is("PROPOSED"))
                .body("total", nullValue())
                .extract()
                .<String>path("id");
        act(BUYER, deal, "acceptance", "{}", 403);
        act(OTHER, deal, "acceptance", "{}", 404);
        act(BUYER, deal, "confirmation", "{}", 409).body("type", containsString("/problems/deal-state"));
        act(SELLER, deal, "acceptance", "{\"pricePerUnit\":{\"amount\":\"80.00\",\"currency\":\"EUR\"}}", 200)
                .body("state", is("AGREED"))
                .body("total.amount", is("320.00"));
        act(SELLER, deal, "acceptance", "{}", 409);
    }

    @Test
    void whatNeedsNoWordsNeedsNoBody() {
        var deal = open(scene.slabs().price("ON_REQUEST", null).publish().id, "4", 201)
                .extract()
                .<String>path("id");
        for (var contentType : new String[] {null, "application/json"}) {
            var request = given().header("Authorization", SELLER);
            (contentType == null ? request : request.contentType(contentType))
                    .post("/api/v1/deals/" + deal + "/acceptance")
                    .then()
                    .statusCode(contentType == null ? 200 : 409);
        }
        given().header("Authorization", BUYER)
                .post("/api/v1/deals")
                .then()
                .statusCode(400)
                .body("violations[0].code", is("REQUIRED"));
    }

    @Test
    void moreThanIsLeftIsToldAtOnceWithWhatIs() {
        open(scene.slabs().left("3").publish().id, "4", 409)
                .body("type", containsString("/problems/not-enough-left"))
                .body("violations[0].field", is("amount"))
                .body("violations[0].code", is("NOT_ENOUGH_LEFT"))
                .body("violations[0].message", startsWith("3 pieces left of lot "))
                .body("violations[0].value.value", is("4"))
                .body("left.value", is("3"))
                .body("left.unit", is("piece"));
        open(scene.slabs().book("quarantined", true).publish().id, "4", 409)
                .body("type", containsString("/problems/conflict"));
    }

    @Test
    void whatCanNotBeMeantIsRefused() {
        var lot = scene.slabs().publish().id;
        open(Ids.next(), "4", 422).body("violations[0].code", is("UNKNOWN_LOT"));
        open(scene.slabs().owner(Organisations.ARCHITECT).publish().id, "4", 422)
                .body("violations[0].code", is("OWN_LOT"));
        open(lot, "0", 422).body("violations[0].field", is("amount.value"));
        post("{\"lotId\":\"%s\",\"amount\":{\"value\":\"4\",\"unit\":\"m2\"}}".formatted(lot), 422)
                .body("violations[0].code", is("UNIT_DIFFERS"));
        post(
                        "{\"lotId\":\"%s\",\"amount\":{\"value\":\"4\",\"unit\":\"piece\"},\"projectId\":\"%s\"}"
                                .formatted(lot, Ids.next()),
                        422)
                .body("violations[0].code", is("UNKNOWN_PROJECT"));
        post(
                        "{\"lotId\":\"%s\",\"amount\":{\"value\":\"4\",\"unit\":\"piece\"},\"demandId\":\"%s\"}"
                                .formatted(lot, Ids.next()),
                        422)
                .body("violations[0].code", is("UNKNOWN_DEMAND"));
        post("{\"amount\":{\"value\":\"4\",\"unit\":\"piece\"}}", 422).body("violations[0].field", is("lotId"));
        post("{\"lotid\":\"%s\"}".formatted(lot), 400).body("type", containsString("/problems/unknown-field"));
    }

    @Test
    void aConditionInThePastIsRefused() {
        var deal = open(scene.slabs().publish().id, "4", 201).extract().<String>path("id");
        act(
                        BUYER,
                        deal,
                        "confirmation",
                        "{\"condition\":{\"scheme\":\"hollow-core-slab\",\"before\":\"2020-01-01\"}}",
                        422)
                .body("violations[0].field", is("condition.before"));
    }

    @Test
    void aConditionUnderASchemeThatThereIsNotIsRefused() {
        var deal = open(scene.slabs().publish().id, "4", 201).extract().<String>path("id");
        act(BUYER, deal, "confirmation", "{\"condition\":{\"scheme\":\"nonsense\",\"before\":\"2020-01-01\"}}", 422)
                .body("violations.field", contains("condition.scheme", "condition.before"))
                .body("violations[0].code", is("UNKNOWN_SCHEME"))
                .body("violations[0].value", is("nonsense"))
                .body("violations[0].message", containsString("GET /schemes; nearest: hollow-core-slab"));
        get(BUYER, "/deals/" + deal).body("state", is("AGREED"));
    }

    @Test
    void theSameKeyMakesOneDeal() {
        var lot = scene.slabs().publish().id;
        var key = Ids.next().toString();
        var body = Map.of("lotId", lot, "amount", Map.of("value", "4", "unit", "piece"));
        var ids = new String[2];
        for (var attempt = 0; attempt < 2; attempt++) {
            ids[attempt] = given().header("Authorization", BUYER)
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/deals")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        assertThat(ids[1]).isEqualTo(ids[0]);
    }

    private static ValidatableResponse open(UUID lot, String amount, int status) {
        return post(
                "{\"lotId\":\"%s\",\"amount\":{\"value\":\"%s\",\"unit\":\"piece\"}}".formatted(lot, amount), status);
    }

    private static ValidatableResponse post(String body, int status) {
        return given().header("Authorization", BUYER)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/deals")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse act(String token, String deal, String act, String body, int status) {
        return given().header("Authorization", token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/deals/" + deal + "/" + act)
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse get(String token, String path) {
        return given().header("Authorization", token).get("/api/v1" + path).then();
    }
}
