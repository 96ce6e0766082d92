package nl.stadsmijn.matching.deal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.events.GoldenSamples;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import nl.stadsmijn.matching.supply.SupplyScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deal from agreement to delivery, with the test in the role of hub-service. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DealSagaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BUYER = Tokens.bearer(Organisations.ARCHITECT, "architect");
    private static final String SELLER = Tokens.bearer(Organisations.CONTRACTOR, "contractor");
    private static final String HUB = Tokens.bearer(Organisations.HUB, "hub-operator");
    private static final String DEAL_CHANGED = "nl.stadsmijn.matching.deal.changed.v1";

    @Inject
    SupplyScene scene;

    @Inject
    KafkaProbe kafka;

    private SupplyScene.Lot lot;
    private UUID deal;
    private UUID reservation;
    private long version;

    @BeforeEach
    void somethingForSale() {
        scene.empty();
        scene.productTypes();
        lot = scene.slabs().publish();
    }

    @Test
    void fromAgreementToDelivery() {
        agree();
        var asked = told("AGREED");
        assertThat(asked.get("reservationId")).isEqualTo(reservation.toString());

        hub("OPTION", Map.of("expiresAt", "2026-11-23T09:30:00Z"), lot.id);
        reaches("RESERVED").body("expiresAt", is("2026-11-23T09:30:00Z"));

        act(BUYER, "confirmation", Map.of("condition", condition()), 200).body("state", is("CONFIRMING"));
        assertThat(told("CONFIRMING").get("condition")).isEqualTo(condition());
        hub("FIRM", Map.of("condition", condition()), lot.id);
        reaches("CONFIRMED").body("condition.scheme", is("hollow-core-slab"));

        var part = scene.slabs().book("holderId", Organisations.HUB).tellStock();
        hub("FIRM", Map.of("condition", condition()), part.id);
        await().untilAsserted(() -> given().header("Authorization", HUB)
                .post("/api/v1/deals/" + deal + "/delivery")
                .then()
                .statusCode(200)
                .body("state", is("DELIVERING"))
                .body("price", is((Object) null)));
        told("DELIVERING");
        hub("OVER", Map.of("ending", "FULFILLED"), part.id);
        reaches("DELIVERED")
                .body("condition.scheme", is("hollow-core-slab"))
                .body("deliveredLotIds", contains(part.id.toString()))
                .body("total.amount", is("380.00"))
                .body(
                        "history.state",
                        contains("AGREED", "RESERVED", "CONFIRMING", "CONFIRMED", "DELIVERING", "DELIVERED"));
        assertThat(told("DELIVERED").get("deliveredLotIds")).isEqualTo(List.of(part.id.toString()));
    }

    @Test
    void whatHubServiceRefusesIsRefused() {
        agree();
        hub(
                "OVER",
                Map.of("ending", "REFUSED", "refusal", Map.of("code", "not-enough-left", "detail", "3 piece left")),
                lot.id);
        reaches("REFUSED").body("reason", is("3 piece left"));
    }

    @Test
    void aDealWhoseLotWasWithdrawnHearsWhy() {
        agree();
        hub("FIRM", Map.of(), lot.id);
        reaches("CONFIRMED");
        var why = "withdrawn from the inventory: asbestos found in the joints";
        hub("OVER", Map.of("ending", "CUT_BACK", "refusal", Map.of("code", "cut-back", "detail", why)), lot.id);
        reaches("CANCELLED").body("reason", is(why));
        assertThat(told("CANCELLED").get("reason")).isEqualTo(why);
    }

    @Test
    void bothSidesHearWhenTheWindowOfWhatWasAgreedMoves() {
        agree();
        hub("OPTION", Map.of("expiresAt", "2026-11-23T09:30:00Z", "lines", comes("2027-02-01", "2027-04-30")), lot.id);
        reaches("RESERVED")
                .body("availableFrom", is("2027-02-01"))
                .body("history.state", contains("AGREED", "RESERVED"));
        act(BUYER, "confirmation", Map.of(), 200);
        hub("FIRM", Map.of("lines", comes("2027-02-01", "2027-04-30")), lot.id);
        reaches("CONFIRMED");

        hub("FIRM", Map.of("lines", comes("2027-05-01", "2027-07-31")), lot.id);

        var told = kafka.await(
                "matching.deals",
                event -> event.subject().equals(deal)
                        && event.data().path("availableFrom").asText().equals("2027-05-01"));
        assertThat(told.data().path("state").asText()).isEqualTo("CONFIRMED");
        assertThat(told.data().path("availableUntil").asText()).isEqualTo("2027-07-31");
        reaches("CONFIRMED")
                .body("availableFrom", is("2027-05-01"))
                .body("history.state", contains("AGREED", "RESERVED", "CONFIRMING", "CONFIRMED", "CONFIRMED"))
                .body("history[4].reason", is("available from 2027-05-01 until 2027-07-31"));
    }

    @Test
    void bothSidesHearOnceWhenWhatWasAgreedIsDescribedAsAnotherThing() {
        agree();
        hub("FIRM", Map.of(), lot.id);
        reaches("CONFIRMED");
        var revisions = List.of(Map.of(
                "lotId",
                lot.id,
                "changes",
                List.of(
                        Map.of("field", "productType", "before", "hollow-core-slab", "after", "timber-door"),
                        Map.of("field", "geometry.section", "before", "200x1200"))));
        hub("FIRM", Map.of("revisions", revisions), lot.id);
        hub("FIRM", Map.of("revisions", revisions), lot.id);

        var told = kafka.await(
                "matching.deals",
                event -> event.subject().equals(deal) && event.data().has("revisions"));
        assertThat(told.data().path("state").asText()).isEqualTo("CONFIRMED");
        assertThat(told.data().at("/revisions/0/changes/0/after").asText()).isEqualTo("timber-door");
        deal().body("revisions[0].changes.field", contains("productType", "geometry.section"));

        hub("FIRM", Map.of(), lot.id);
        await().untilAsserted(() -> deal().body("history", hasSize(4)));
        deal().body("revisions", nullValue())
                .body(
                        "history[2].reason",
                        is(
                                "lot %s is described otherwise than when it was reserved: productType from hollow-core-slab to timber-door, geometry.section from 200x1200 to not said"
                                        .formatted(lot.id)))
                .body("history[3].reason", is("described again as it was when it was reserved"));
    }

    private List<Object> comes(String from, String until) {
        return List.of(Map.of(
                "lotId",
                lot.id,
                "amount",
                amount("4"),
                "allocations",
                List.of(Map.of(
                        "lotId", lot.id, "amount", amount("4"), "availableFrom", from, "availableUntil", until))));
    }

    @Test
    void aDeliveryThatThePictureKnowsToBeImpossibleIsRefusedAtOnce() {
        agree();
        hub("FIRM", Map.of("condition", condition()), lot.id);
        reaches("CONFIRMED");
        act(SELLER, "delivery", Map.of(), 409)
                .body("type", containsString("/problems/deal-state"))
                .body("detail", is("Lot %s is still in its donor.".formatted(lot.id)));

        lot.at("SITE", 51.8449, 5.8428).tellStock();
        act(SELLER, "delivery", Map.of(), 409)
                .body("detail", is("Lot %s is not certified under hollow-core-slab.".formatted(lot.id)))
                .body("state", is("CONFIRMED"));
        lot.quality("CERTIFIED", "structural-steel", "2099-01-01");
        act(SELLER, "delivery", Map.of(), 409);
        lot.quality("CERTIFIED", "hollow-core-slab", "2020-01-01");
        act(SELLER, "delivery", Map.of(), 409);

        lot.quality("CERTIFIED", "hollow-core-slab", "2099-01-01");
        act(SELLER, "delivery", Map.of(), 200).body("state", is("DELIVERING"));
    }

    @Test
    void aReasonGoesWhenSomethingElseHappened() {
        agree();
        var comes = comes("2027-02-01", "2027-04-30");
        hub("FIRM", Map.of("lines", comes), lot.id);
        reaches("CONFIRMED");
        lot.at("SITE", 51.8449, 5.8428).tellStock();
        act(SELLER, "delivery", Map.of(), 200);
        var why = Map.of("code", "on-inspection-hold", "detail", "held for inspection");
        hub("FIRM", Map.of("lines", comes, "refusal", why), lot.id);
        reaches("CONFIRMED").body("reason", is("held for inspection"));

        hub("FIRM", Map.of(), lot.id);
        await().untilAsserted(() -> deal().body("history", hasSize(5)));
        deal().body("reason", nullValue())
                .body("history[3].reason", is("held for inspection"))
                .body("history[4].reason", is("available now"));
    }

    @Test
    void anOptionThatExpiresEndsTheDeal() {
        agree();
        hub("OPTION", Map.of("expiresAt", "2026-11-23T09:30:00Z"), lot.id);
        reaches("RESERVED");
        hub("OVER", Map.of("ending", "EXPIRED"), lot.id);
        reaches("EXPIRED").body("reason", notNullValue());
        act(BUYER, "confirmation", Map.of(), 409)
                .body("type", containsString("/problems/deal-state"))
                .body("state", is("EXPIRED"));
    }

    @Test
    void aConfirmationThatHubServiceRefusesFallsBack() {
        agree();
        hub("OPTION", Map.of("expiresAt", "2026-11-23T09:30:00Z"), lot.id);
        reaches("RESERVED");
        act(BUYER, "confirmation", Map.of(), 200);
        hub(
                "OPTION",
                Map.of(
                        "expiresAt",
                        "2026-11-23T09:30:00Z",
                        "refusal",
                        Map.of("code", "conflict", "detail", "in quarantine")),
                lot.id);
        reaches("RESERVED").body("reason", is("in quarantine"));
        act(BUYER, "confirmation", Map.of(), 200).body("state", is("CONFIRMING"));
    }

    @Test
    void eitherSideCancelsAndHubServiceIsTold() {
        agree();
        act(SELLER, "cancellation", Map.of("reason", "broken while lifting"), 200)
                .body("state", is("CANCELLED"));
        assertThat(told("CANCELLED").get("reason")).isEqualTo("broken while lifting");
        hub("OPTION", Map.of("expiresAt", "2026-11-23T09:30:00Z"), lot.id);
        hub("OVER", Map.of("ending", "RELEASED"), lot.id);
        reaches("CANCELLED").body("history.state", contains("AGREED", "CANCELLED"));
    }

    @Test
    void aConfirmedDealMeetsItsDemandAndADissolvedOneOpensItAgain() {
        var project = create(
                        "/api/v1/projects",
                        Map.of(
                                "name", "Woningen Malburgen",
                                "place", Map.of("lat", 51.9851, "lon", 5.8987),
                                "buildWindow", Map.of("from", "2027-03-01", "until", "2027-12-31")))
                .extract()
                .<String>path("id");
        var demand = create(
                        "/api/v1/projects/" + project + "/demands",
                        Map.of("productType", "hollow-core-slab", "amount", amount("4")))
                .extract()
                .<String>path("id");
        agree(Map.of("lotId", lot.id, "amount", amount("4"), "demandId", demand));
        assertThat(told("AGREED"))
                .containsEntry("projectName", "Woningen Malburgen")
                .containsEntry("projectId", project);
        hub("FIRM", Map.of("condition", condition()), lot.id);
        reaches("CONFIRMED");
        assertThat(demandState(demand)).isEqualTo("MET");
        hub("OVER", Map.of("ending", "DISSOLVED"), lot.id);
        reaches("DISSOLVED");
        assertThat(demandState(demand)).isEqualTo("OPEN");
    }

    @Test
    void everyGoldenSampleOfAReservationIsTaken() {
        GoldenSamples.of("hub.reservations").forEach(kafka::send);
        agree();
        hub("OPTION", Map.of("expiresAt", "2026-11-23T09:30:00Z"), lot.id);
        reaches("RESERVED");
    }

    private void agree() {
        agree(Map.of("lotId", lot.id, "amount", amount("4")));
    }

    private void agree(Map<String, Object> request) {
        var opened = create("/api/v1/deals", request)
                .body("state", is("AGREED"))
                .extract()
                .jsonPath();
        deal = opened.getUUID("id");
        reservation = opened.getUUID("reservationId");
    }

    private static ValidatableResponse create(String path, Map<String, Object> body) {
        return given().header("Authorization", BUYER)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .header("ETag", startsWith("\"1."))
                .header("Location", matchesPattern("https?://[^/]+/api/v1/[a-z-]+/[0-9a-f-]{36}"));
    }

    private ValidatableResponse act(String token, String act, Map<String, Object> body, int status) {
        return given().header("Authorization", token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/deals/" + deal + "/" + act)
                .then()
                .statusCode(status);
    }

    /** Hub-service tells of the reservation. */
    private void hub(String kind, Map<String, Object> more, UUID liesIn) {
        var data = new LinkedHashMap<String, Object>(Map.of(
                "reservationId", reservation,
                "holderId", Organisations.ARCHITECT,
                "dealId", deal,
                "kind", kind,
                "lines",
                        List.of(Map.of(
                                "lotId", lot.id,
                                "amount", amount("4"),
                                "allocations", List.of(Map.of("lotId", liesIn, "amount", amount("4")))))));
        data.putAll(more);
        kafka.send("hub.reservations", "nl.stadsmijn.hub.reservation.changed.v1", reservation, ++version, data);
    }

    private ValidatableResponse reaches(String state) {
        await().untilAsserted(() -> deal().body("state", is(state)));
        return deal();
    }

    private ValidatableResponse deal() {
        return given().header("Authorization", SELLER)
                .get("/api/v1/deals/" + deal)
                .then()
                .statusCode(200);
    }

    private static String demandState(String demand) {
        return given().header("Authorization", BUYER)
                .get("/api/v1/demands/" + demand)
                .path("state");
    }

    /** What everybody was told when the deal reached a state. */
    private Map<String, Object> told(String state) {
        var event = kafka.await(
                "matching.deals",
                sent -> sent.type().equals(DEAL_CHANGED)
                        && sent.subject().equals(deal)
                        && sent.data().path("state").asText().equals(state));
        return JSON.convertValue(event.data(), new TypeReference<>() {});
    }

    private static Map<String, Object> amount(String value) {
        return Map.of("value", value, "unit", "piece");
    }

    private static Map<String, Object> condition() {
        return Map.of("scheme", "hollow-core-slab", "before", "2099-03-01");
    }
}
