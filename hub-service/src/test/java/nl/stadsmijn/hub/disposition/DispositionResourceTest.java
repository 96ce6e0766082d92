package nl.stadsmijn.hub.disposition;

import static nl.stadsmijn.hub.disposition.Disposing.RECEIVER;
import static nl.stadsmijn.hub.disposition.Disposing.back;
import static nl.stadsmijn.hub.disposition.Disposing.dispose;
import static nl.stadsmijn.hub.disposition.Disposing.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.Stocked;
import nl.stadsmijn.hub.deadline.StoredLots;
import nl.stadsmijn.hub.inspection.Assessments;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class DispositionResourceTest {

    @Inject
    StoredLots stored;

    @Inject
    Stocked stocked;

    @Inject
    KnownProductTypes productTypes;

    @Inject
    Assessments assessments;

    @Inject
    SettableClock clock;

    @Inject
    LedgerAudit audit;

    @Inject
    DecisionAudit decisions;

    @Inject
    KafkaProbe kafka;

    @BeforeEach
    void theUsualProductTypes() {
        productTypes.hearTheUsual();
    }

    @AfterEach
    void theLedgerIsTrue() {
        clock.reset();
        audit.check();
        decisions.check();
    }

    @Test
    void theOwnerDecidesAndTheHubCarriesItOut() {
        var lot = stored.in(StoredLots.hub("{}"));
        var body =
                "{\"kind\": \"RECYCLE\", \"amount\": {\"value\": \"5\", \"unit\": \"piece\"}, \"reason\": \"cracked\", %s}"
                        .formatted(RECEIVER);
        dispose(Api.operator(), lot, body).statusCode(403).body("type", endsWith("/owners-decision"));
        dispose(Api.contractor(), lot, body)
                .statusCode(201)
                .body("state", equalTo("DECIDED"))
                .body("doneAt", nullValue());
        Api.stock(lot).body("onHand.value", equalTo("12"));

        dispose(Api.operator(), lot, body)
                .statusCode(201)
                .body("state", equalTo("DONE"))
                .body("receiver.permit", equalTo("OV-118"));
        Api.stock(lot).body("onHand.value", equalTo("7")).body("writtenOff.value", equalTo("5"));
        dispose(Api.operator(), lot, body).statusCode(403);
        Api.contractor()
                .get("/stock/%s/dispositions".formatted(lot))
                .then()
                .statusCode(200)
                .body("items.state", contains("DONE", "DONE"));
        var told = kafka.await(
                "hub.stock",
                event -> event.subject().equals(lot)
                        && event.data().path("writtenOff").asText().equals("5"));
        var departure = told.data().path("departures").get(0);
        assertThat(departure.path("kind").asText()).isEqualTo("RECYCLED");
        assertThat(departure.path("reason").asText()).isEqualTo("cracked");
        assertThat(departure.path("receiver").path("permit").asText()).isEqualTo("OV-118");
        assertThat(departure.path("eural").asText()).isEqualTo("17 01 01");
    }

    @Test
    void onceOverdueTheHubDecidesButFirmReservationsStandInTheWay() {
        var lot = stored.in(StoredLots.hub("{\"days\": 10}"));
        clock.reach(LocalDate.now(clock).plusDays(11));
        Api.confirmed(Api.reserved(lot, 4), "{}");
        var option = Api.reserved(lot, 6);
        dispose(Api.operator(), lot, "{\"kind\": \"SCRAP\", \"reason\": \"rotten\", %s}".formatted(RECEIVER))
                .statusCode(409)
                .body("type", endsWith("/firmly-reserved"))
                .body("detail", containsString("8 pieces"));
        var body =
                "{\"kind\": \"SCRAP\", \"amount\": {\"value\": \"7\", \"unit\": \"piece\"}, \"reason\": \"rotten\", %s}"
                        .formatted(RECEIVER);
        dispose(Api.operator().queryParam("dryRun", true), lot, body)
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("cutBack.reservationId", contains(option.toString()));
        Api.reservation(option).body("kind", equalTo("OPTION"));
        dispose(Api.operator(), lot, body)
                .statusCode(201)
                .body("cutBack.reservationId", contains(option.toString()))
                .body("cutBack[0].ending", nullValue());
        Api.reservation(option).body("lines[0].amount.value", equalTo("1"));
        Api.stock(lot).body("onHand.value", equalTo("5")).body("promised.value", equalTo("5"));
    }

    @Test
    void whatGoesBackStaysForSaleAtItsOwners() {
        var lot = stored.in(StoredLots.hub("{\"days\": 10}"));
        clock.reach(LocalDate.now(clock).plusDays(11));
        var part = dispose(
                        Api.operator(),
                        lot,
                        "{\"kind\": \"RETURN\", \"amount\": {\"value\": \"5\", \"unit\": \"piece\"}, \"reason\": \"fetched\", \"place\": {\"lat\": 52, \"lon\": 6}}")
                .statusCode(201)
                .extract()
                .<String>path("leftLotId");
        Api.stock(UUID.fromString(part))
                .body("onHand.value", equalTo("5"))
                .body("location.kind", equalTo("SITE"))
                .body("location.place.lat", equalTo(52.0f))
                .body("holderId", equalTo(Organisations.CONTRACTOR.toString()))
                .body("storage", nullValue())
                .body("last.kind", equalTo("RETURNED"));
        dispose(Api.operator(), lot, "{\"kind\": \"RETURN\", \"reason\": \"fetched\"}")
                .statusCode(201)
                .body("leftLotId", equalTo(lot.toString()));
        Api.stock(lot).body("onHand.value", equalTo("7")).body("location.kind", equalTo("SITE"));
        dispose(Api.contractor(), lot, "{\"kind\": \"RETURN\", \"reason\": \"fetched\"}")
                .statusCode(409)
                .body("type", endsWith("/not-in-storage"));
        var again = StoredLots.hub("{}");
        Api.intake(again, "{\"lotId\": \"%s\"}".formatted(lot)).body("lines[0].result", equalTo("RECEIVED"));
    }

    @Test
    void whatGoesBackIsWhereItsOwnerSaid() {
        var lot = stored.in(StoredLots.hub("{}"));
        var decided =
                "{\"kind\": \"RETURN\", \"amount\": {\"value\": \"5\", \"unit\": \"piece\"}, \"reason\": \"our yard\", \"place\": {\"lat\": 52.5, \"lon\": 6.25}}";
        dispose(Api.contractor(), lot, decided).statusCode(201).body("place.lat", equalTo(52.5f));
        returned(dispose(Api.operator(), lot, back(3)), 52.5f, 6.25f);
        var elsewhere = back(2).replace("\"fetched\"}", "\"fetched\", \"place\": {\"lat\": 51.5, \"lon\": 6.0}}");
        returned(dispose(Api.operator(), lot, elsewhere), 51.5f, 6.0f);
    }

    /** Without a place nobody would find it: a search shows what is somewhere. */
    @Test
    void whatGoesBackWithoutAPlaceIsWhereTheHubIs() {
        var lot = stored.in(StoredLots.hub("{}"));
        dispose(Api.contractor(), lot, back(12)).statusCode(201).body("place", nullValue());
        returned(dispose(Api.operator(), lot, back(12)), 51.9851f, 5.8987f);
    }

    private static void returned(ValidatableResponse answer, float lat, float lon) {
        var left = answer.statusCode(201)
                .body("place.lat", equalTo(lat))
                .body("place.lon", equalTo(lon))
                .extract()
                .<String>path("leftLotId");
        Api.stock(UUID.fromString(left))
                .body("location.kind", equalTo("SITE"))
                .body("location.place.lat", equalTo(lat))
                .body("location.place.lon", equalTo(lon));
    }

    @Test
    void aHubWithRoomIsProposedAndChosen() {
        var home = StoredLots.hub(Organisations.HUB, 30.0, -40.0, "{\"nearbyKm\": 60}");
        var near = Api.id(Api.as(Organisations.OTHER, "hub-operator")
                .body("""
                        {"name": "Closed today", "type": "URBAN_MINING_HUB", "place": {"lat": 30.1, "lon": -40.0},
                         "openingHours": {"week": [{"days": ["%s"], "hours": [{"from": "08:00", "until": "17:00"}]}]}}
                        """.formatted(LocalDate.now(clock).plusDays(1).getDayOfWeek()))
                .post("/hubs")
                .then()
                .statusCode(201));
        var nearer = Api.id(Api.as(Organisations.OTHER, "hub-operator")
                .body("""
                        {"name": "Doors", "type": "CRAFT_CENTRE", "place": {"lat": 30.05, "lon": -40.0}, "acceptedProductTypes": ["timber-door"]}
                        """)
                .post("/hubs")
                .then()
                .statusCode(201));
        StoredLots.hub(Organisations.OTHER, 31.0, -40.0, "{}");
        var lot = stored.in(home);
        Api.contractor()
                .get("/stock/%s/relocations".formatted(lot))
                .then()
                .statusCode(200)
                .body("items.hubId", contains(near.toString(), nearer.toString()))
                .body("items.accepted", contains(true, false))
                .body("items[0].km", equalTo(11.1f))
                .body("items[1].refusals[0].code", equalTo("product-not-accepted"))
                .body("items[1].refusals[0].detail", containsString("does not accept"));
        dispose(Api.contractor(), lot, relocate(nearer))
                .statusCode(422)
                .body("violations.code", contains("HUB_REFUSES"));
        dispose(Api.contractor(), lot, relocate(home)).statusCode(422).body("violations.code", contains("WRONG_VALUE"));
        dispose(Api.contractor(), lot, relocate(Ids.next()))
                .statusCode(422)
                .body("violations.code", contains("UNKNOWN_HUB"));
        dispose(Api.contractor(), lot, relocate(near))
                .statusCode(201)
                .body("state", equalTo("DECIDED"))
                .body("toHubId", equalTo(near.toString()));
    }

    @Test
    void anAmountIsUnderOneOpenDecisionAtMost() {
        var lot = stored.in(StoredLots.hub("{}"));
        var first =
                Api.id(dispose(Api.contractor(), lot, back(7)).statusCode(201).body("state", equalTo("DECIDED")));
        dispose(Api.contractor(), lot, back(6))
                .statusCode(409)
                .body("type", endsWith("/decided-already"))
                .body("detail", containsString("5 pieces of it can still be decided on"))
                .body("detail", containsString(first.toString()));
        dispose(Api.contractor(), lot, "{\"kind\": \"RECYCLE\", \"reason\": \"x\", %s}".formatted(RECEIVER))
                .statusCode(201)
                .body("amount.value", equalTo("5"));
        withdraw(Api.operator(), lot, first).statusCode(403);
        withdraw(Api.contractor(), lot, first).statusCode(204);
        withdraw(Api.contractor(), lot, first).statusCode(409).body("type", endsWith("/decision-over"));
        dispose(Api.contractor(), lot, back(7)).statusCode(201);
    }

    @Test
    void onlyItsOwnerAsksLess() {
        var lot = stored.in(StoredLots.hub("{}"));
        var body =
                "{\"kind\": \"SELL_DOWN\", \"reason\": \"no interest\", \"askingPrice\": {\"amount\": \"12.50\", \"currency\": \"EUR\"}}";
        dispose(Api.operator(), lot, body).statusCode(403).body("type", endsWith("/owners-decision"));
        dispose(Api.contractor(), lot, body)
                .statusCode(201)
                .body("state", equalTo("DONE"))
                .body("askingPrice.amount", equalTo("12.50"));
        var told = kafka.await(
                "hub.stock",
                event -> event.subject().equals(lot) && event.data().has("asked"));
        assertThat(told.data().at("/asked/price").asText()).isEqualTo("12.5");
    }

    @Test
    void aWasteCodeIsOneThatThereIs() {
        var lot = stored.in(StoredLots.hub("{}"));
        dispose(
                        Api.contractor(),
                        lot,
                        "{\"kind\": \"RECYCLE\", \"reason\": \"x\", %s}"
                                .formatted(RECEIVER)
                                .replace("17 01 01", "17 01 98"))
                .statusCode(422)
                .body("violations.field", contains("eural"))
                .body("violations.code", contains("UNKNOWN_EURAL"))
                .body("violations[0].message", containsString("nearest: 17 0"));
        dispose(
                        Api.contractor(),
                        lot,
                        "{\"kind\": \"RECYCLE\", \"reason\": \"x\", %s}"
                                .formatted(RECEIVER)
                                .replace("17 01 01", "170101"))
                .statusCode(201)
                .body("eural", equalTo("17 01 01"));
    }

    @Test
    void whatIsHeldForInspectionStays() {
        var lot = stored.in(StoredLots.hub("{}"));
        assessments.hear(Others.quality(lot, Ids.next(), "HOLD_REQUESTED"));
        dispose(Api.contractor(), lot, "{\"kind\": \"RETURN\", \"reason\": \"x\"}")
                .statusCode(409)
                .body("type", endsWith("/on-inspection-hold"));
    }

    @Test
    void whatBelongsToAKindIsAskedAndWhatDoesNotIsRefused() {
        var lot = stored.in(StoredLots.hub("{}"));
        dispose(Api.contractor(), lot, "{\"kind\": \"RECYCLE\", \"reason\": \"x\", \"toHubId\": \"%s\"}".formatted(lot))
                .statusCode(422)
                .body("violations.field", hasItems("receiver", "eural", "toHubId"))
                .body("violations.code", contains("NOT_ALLOWED", "REQUIRED", "REQUIRED"));
        dispose(
                        Api.contractor(),
                        lot,
                        "{\"kind\": \"RETURN\", \"reason\": \"x\", \"amount\": {\"value\": \"13\", \"unit\": \"piece\"}}")
                .statusCode(422)
                .body("violations.code", contains("MORE_THAN_THERE_IS"));
        dispose(
                        Api.contractor(),
                        lot,
                        "{\"kind\": \"RETURN\", \"reason\": \"x\", \"amount\": {\"value\": \"1\", \"unit\": \"m2\"}}")
                .statusCode(422)
                .body("violations.code", contains("UNIT_DIFFERS"));
        dispose(Api.contractor(), lot, "{\"kind\": \"SCRAP\", \"reason\": \"x\", \"eural\": \"brick\"}")
                .statusCode(422)
                .body("violations.field", contains("receiver", "eural"))
                .body("violations[1].message", equalTo("must be a Eural code, six digits such as 17 01 01"));
        dispose(Api.as(Organisations.OTHER, "owner"), lot, "{\"kind\": \"RETURN\", \"reason\": \"x\"}")
                .statusCode(404);
    }

    @Test
    void whatBreaksOnASiteGoesToAReceiverFromThere() {
        var lot = stocked.onSite(Others.slabs(Ids.next(), 12));
        var option = Api.reserved(lot, 12);
        dispose(Api.contractor(), lot, scrap(3))
                .statusCode(201)
                .body("state", equalTo("DONE"))
                .body("hubId", nullValue())
                .body("cutBack.reservationId", contains(option.toString()));
        Api.stock(lot)
                .body("onHand.value", equalTo("9"))
                .body("writtenOff.value", equalTo("3"))
                .body("location.kind", equalTo("SITE"));
        dispose(Api.contractor(), lot, "{\"kind\": \"RETURN\", \"reason\": \"x\"}")
                .statusCode(409)
                .body("type", endsWith("/not-in-storage"))
                .body("detail", containsString("RECYCLE and SCRAP"));
        Api.contractor().get("/stock/%s/relocations".formatted(lot)).then().statusCode(409);
        dispose(Api.contractor(), lot, scrap(9)).statusCode(201);
        dispose(Api.contractor(), lot, scrap(1)).statusCode(409).body("type", endsWith("/not-in-storage"));
    }

    @Test
    void onASiteTheOwnerDecidesAndTheHolderCarriesItOut() {
        var lot = stocked.onSite(Others.slabs(Ids.next(), 12).put("ownerId", Organisations.OTHER.toString()));
        dispose(Api.contractor(), lot, scrap(3)).statusCode(403).body("type", endsWith("/owners-decision"));
        dispose(Api.as(Organisations.OTHER, "owner"), lot, scrap(3))
                .statusCode(201)
                .body("state", equalTo("DECIDED"));
        dispose(Api.contractor(), lot, scrap(3)).statusCode(201).body("state", equalTo("DONE"));
        Api.stock(lot).body("onHand.value", equalTo("9"));
    }

    /** What is set apart for a decision is never more than there is, and goes no further than the site. */
    @Test
    void aDecisionOnASiteFollowsWhatBecomesOfTheLot() {
        var lot = stocked.onSite(Others.slabs(Ids.next(), 12).put("ownerId", Organisations.OTHER.toString()));
        var owner = Api.as(Organisations.OTHER, "owner");
        dispose(owner, lot, scrap(5)).statusCode(201);
        Api.contractor()
                .body("{\"counted\": {\"value\": \"3\", \"unit\": \"piece\"}, \"reason\": \"stolen\"}")
                .post("/stock/%s/counts".formatted(lot))
                .then()
                .statusCode(200);
        decided(lot).body("items[0].remaining.value", equalTo("3")).body("items[0].lapsed.value", equalTo("2"));
        decisions.check();
        Api.intake(StoredLots.hub("{}"), "{\"lotId\": \"%s\"}".formatted(lot))
                .body("lines[0].result", equalTo("RECEIVED"));
        decided(lot).body("items[0].state", equalTo("LAPSED"));
    }

    private static ValidatableResponse decided(UUID lot) {
        return Api.as(Organisations.OTHER, "owner")
                .get("/stock/%s/dispositions".formatted(lot))
                .then()
                .statusCode(200);
    }

    private static String scrap(int pieces) {
        return "{\"kind\": \"SCRAP\", \"amount\": {\"value\": \"%d\", \"unit\": \"piece\"}, \"reason\": \"fell\", %s}"
                .formatted(pieces, RECEIVER);
    }

    private static String relocate(UUID hub) {
        return "{\"kind\": \"RELOCATE\", \"reason\": \"room there\", \"toHubId\": \"%s\"}".formatted(hub);
    }
}
