package nl.stadsmijn.hub.reservation;

import static nl.stadsmijn.hub.Api.architect;
import static nl.stadsmijn.hub.Api.confirmed;
import static nl.stadsmijn.hub.Api.contractor;
import static nl.stadsmijn.hub.Api.line;
import static nl.stadsmijn.hub.Api.reservation;
import static nl.stadsmijn.hub.Api.reserve;
import static nl.stadsmijn.hub.Api.reserved;
import static nl.stadsmijn.hub.Api.stock;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.delivery.Deals;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.scheme.KnownSchemes;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ReservationResourceTest {

    @Inject
    Descriptions descriptions;

    @Inject
    Deals deals;

    @Inject
    KnownSchemes schemes;

    @Inject
    SettableClock clock;

    @Inject
    LedgerAudit audit;

    private final UUID lot = Ids.next();
    private final UUID other = Ids.next();

    @BeforeEach
    void twoLotsOfTwelveSlabs() {
        schemes.hear("hollow-core-slab");
        descriptions.hear(Others.slabs(lot, 12));
        descriptions.hear(Others.slabs(other, 12));
    }

    @AfterEach
    void theLedgerIsTrue() {
        clock.reset();
        audit.check();
    }

    @Test
    void aReservationHoldsEveryLineAsAnOption() {
        reserve(line(lot, "4", "piece"), line(other, "12", "piece"))
                .then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .header("ETag", startsWith("\"1."))
                .body("kind", equalTo("OPTION"))
                .body("holderId", equalTo(Organisations.ARCHITECT.toString()))
                .body("lines", hasSize(2))
                .body("lines[0].allocations", hasSize(1));
        stock(lot).body("promised.value", equalTo("4")).body("available.value", equalTo("8"));
        stock(other).body("available.value", equalTo("0"));
    }

    @Test
    void aSellerReadsWhatIsAboutItsOwnLots() {
        var another = Ids.next();
        descriptions.hear(owned(another, Organisations.OTHER));
        var id = Api.id(reserve(line(lot, "4", "piece"), line(another, "2", "piece"))
                .then()
                .statusCode(201));
        seen(Api.contractor(), id).body("lines.lotId", contains(lot.toString()));
        seen(Api.as(Organisations.OTHER, "contractor"), id).body("lines.lotId", contains(another.toString()));
        descriptions.hear(Others.harvested(owned(another, Organisations.OTHER), Ids.next(), 0, 11));
        seen(Api.as(Organisations.OTHER, "contractor"), id)
                .body("cutBack.lotId", contains(another.toString()))
                .body("reason", containsString(another.toString()));
        seen(Api.contractor(), id).body("cutBack", nullValue()).body("reason", nullValue());
        architect().delete("/reservations/" + id).then().statusCode(204);
        seen(Api.contractor(), id).body("lines.lotId", contains(lot.toString()));
        seen(architect(), id).body("lines", hasSize(2));
        Api.as(Organisations.HUB, "builder").get("/reservations/" + id).then().statusCode(404);
    }

    private static ObjectNode owned(UUID lot, UUID owner) {
        return Others.slabs(lot, 12).put("ownerId", owner.toString()).put("holderId", owner.toString());
    }

    @Test
    void whoLetItGoReadsTheReservationAndNoLongerTheLot() {
        var id = reserved(lot, 4);
        architect().get("/stock/" + lot).then().statusCode(200);
        architect().delete("/reservations/" + id).then().statusCode(204);
        architect().get("/stock/" + lot).then().statusCode(404);
        architect().get("/stock/%s/movements".formatted(lot)).then().statusCode(404);
        seen(architect(), id).body("ending", equalTo("RELEASED"));
        reserved(lot, 1);
        architect().get("/stock/" + lot).then().statusCode(200);
    }

    private static ValidatableResponse seen(RequestSpecification by, UUID reservation) {
        return by.get("/reservations/" + reservation).then().statusCode(200);
    }

    @Test
    void whenOneLineIsShortNothingIsReservedAndEachShortLineIsNamed() {
        reserved(other, 10);
        problem(
                        reserve(line(lot, "4", "piece"), line(other, "3", "piece"), line(lot, "9", "piece")),
                        409,
                        "not-enough-left")
                .body("violations.field", hasItem("lines[1].amount"))
                .body("violations.find { it.field == 'lines[1].amount' }.value.value", equalTo("3"))
                .body("violations.find { it.field == 'lines[1].amount' }.message", containsString("2 pieces left"))
                .body("violations.find { it.field == 'lines[0].amount' }.value.value", equalTo("4"))
                .body("violations.find { it.field == 'lines[0].amount' }.message", containsString("12 pieces left"))
                .body("violations", hasSize(2));
        stock(lot).body("promised.value", equalTo("0"));
    }

    @Test
    void theSameLotTwiceIsCheckedOnTheSum() {
        problem(reserve(line(lot, "7", "piece"), line(lot, "6", "piece")), 409, "not-enough-left")
                .body("violations[0].value.value", equalTo("7"))
                .body(
                        "violations[0].message",
                        equalTo("12 pieces left of lot %s, and 2 lines ask for 13 pieces".formatted(lot)));
        reserve(line(lot, "7", "piece"), line(lot, "5", "piece"))
                .then()
                .statusCode(201)
                .body("lines", hasSize(1))
                .body("lines[0].amount.value", equalTo("12"));
    }

    @Test
    void linesThatCantBeMeantAreEachNamed() {
        problem(
                        reserve(line(Ids.next(), "1", "piece"), line(lot, "1", "kg"), line(lot, "0", "piece")),
                        422,
                        "rule-broken")
                .body("violations.code", equalTo(List.of("UNKNOWN_LOT", "UNIT_DIFFERS", "TOO_SMALL")))
                .body("violations[1].field", equalTo("lines[1].amount.unit"));
        problem(architect().body("{\"lines\": []}").post("/reservations"), 422, "rule-broken");
        problem(architect().body("{\"lines\": [], \"urgent\": true}").post("/reservations"), 400, "unknown-field");
    }

    @Test
    void anAmountIsHeldAsItWasAskedForInAnyUnitThatConverts() {
        var rubble = Ids.next();
        var data = Others.slabs(rubble, 1);
        ((ObjectNode) data.get("amount")).put("value", "2.5").put("unit", "t");
        descriptions.hear(data);
        reserve(line(rubble, "750", "kg"), line(rubble, "0.5", "t"))
                .then()
                .statusCode(201)
                .body("lines[0].amount.value", equalTo("1.25"))
                .body("lines[0].amount.unit", equalTo("t"));
        problem(reserve(line(rubble, "0.4", "kg"), line(rubble, "1.5", "kg")), 422, "rule-broken")
                .body("violations.code", equalTo(List.of("TOO_PRECISE", "TOO_PRECISE")))
                .body("violations[0].field", equalTo("lines[0].amount.value"))
                .body("violations[0].message", containsString("0.001 t"));
        stock(rubble).body("available.value", equalTo("1.25"));
    }

    @Test
    void whoIsCutBackKeepsWhatIsLeftAndHearsHowMuchIsNot() {
        var first = reserved(lot, 5);
        var both = Api.id(reserve(line(lot, "7", "piece"), line(other, "2", "piece"))
                .then()
                .statusCode(201));
        descriptions.hear(Others.harvested(Others.slabs(lot, 12), lot, 8, 0));
        reservation(first).body("lines[0].amount.value", equalTo("5")).body("reason", nullValue());
        reservation(both)
                .body("kind", equalTo("OPTION"))
                .body("lines.find { it.lotId == '%s' }.amount.value".formatted(lot), equalTo("3"))
                .body("lines.find { it.lotId == '%s' }.amount.value".formatted(other), equalTo("2"))
                .body("reason", startsWith("from 7 pieces to 3 pieces of lot " + lot))
                .body("cutBack.lotId", contains(lot.toString()))
                .body("cutBack[0].before.value", equalTo("7"))
                .body("cutBack[0].after.value", equalTo("3"))
                .body("cutBack[0].reason", notNullValue());
        confirmed(both, "{}");
        stock(lot).body("promised.value", equalTo("8"));

        descriptions.hear(Others.slabs(other, 12).put("publication", "WITHDRAWN"));
        reservation(both)
                .body("kind", equalTo("FIRM"))
                .body("lines", hasSize(1))
                .body("lines[0].lotId", equalTo(lot.toString()));
    }

    @Test
    void whatNobodyHasDescribedIsNotForSale() {
        var part = Ids.next();
        descriptions.hear(Others.harvested(Others.slabs(lot, 12), part, 5, 0));
        problem(reserve(line(part, "1", "piece")), 409, "not-for-sale")
                .body("violations[0].field", equalTo("lines[0].lotId"));

        descriptions.hear(Others.derived(Others.slabs(lot, 12), part));
        reserved(part, 5);
    }

    @Test
    void anOptionIsConfirmedOnceAndCanNoLongerBeExtended() {
        var id = reserved(lot, 1);
        confirmed(id, "{\"condition\": {\"scheme\": \"hollow-core-slab\", \"before\": \"2099-03-01\"}}");
        reservation(id).body("kind", equalTo("FIRM")).body("condition.before", equalTo("2099-03-01"));
        problem(confirm(id), 409, "already-firm");
        problem(extend(id), 409, "already-firm");
    }

    @Test
    void aConditionThatCanNeverComeTrueIsRefusedAndTheOptionStays() {
        var id = reserved(lot, 1);
        problem(confirm(id, "hollowcore-slab", "2020-01-01"), 422, "rule-broken")
                .body("violations.field", equalTo(List.of("condition.scheme", "condition.before")))
                .body("violations.code", equalTo(List.of("UNKNOWN_SCHEME", "IN_THE_PAST")))
                .body("violations[0].value", equalTo("hollowcore-slab"))
                .body("violations[0].message", containsString("GET /schemes; nearest: hollow-core-slab"));
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        for (var over : List.of(today.minusDays(1), today)) {
            problem(confirm(id, "hollow-core-slab", over.toString()), 422, "rule-broken")
                    .body("violations.code", equalTo(List.of("IN_THE_PAST")))
                    .body("violations[0].value", equalTo(over.toString()));
        }
        reservation(id).body("kind", equalTo("OPTION"));
        confirm(id, "hollow-core-slab", today.plusDays(1).toString()).then().statusCode(200);
    }

    /** Of every lot of it the scheme must be for what that is; what a scheme is for that was never told is not held against it. */
    @Test
    void aSchemeForAnotherProductIsNeverMet() {
        var door = Ids.next();
        var scheme = "timber-door-" + door.toString().substring(30);
        descriptions.hear(Others.slabs(door, 3).put("productType", "timber-door"));
        schemes.hear(scheme, "timber-door", "steel-door");
        var both = Api.id(reserve(line(lot, "1", "piece"), line(door, "1", "piece"))
                .then()
                .statusCode(201));
        problem(confirm(both, scheme, "2099-03-01"), 422, "rule-broken")
                .body("violations.field", equalTo(List.of("condition.scheme")))
                .body("violations.code", equalTo(List.of("WRONG_PRODUCT_TYPE")))
                .body("violations[0].value", equalTo(scheme))
                .body(
                        "violations[0].message",
                        equalTo(
                                "must be a scheme for hollow-core-slab, which lot %s is; this one is for steel-door, timber-door"
                                        .formatted(lot)));
        confirm(reserved(door, 1), scheme, "2099-03-01").then().statusCode(200);
        confirm(both, "hollow-core-slab", "2099-03-01").then().statusCode(200);
    }

    @Test
    void whoseReservationItIsNotHearsNothingOfSchemes() {
        var id = reserved(lot, 1);
        contractor()
                .body(condition("nonsense", "2099-03-01"))
                .post("/reservations/%s/confirmation".formatted(id))
                .then()
                .statusCode(404);
    }

    private static Response confirm(UUID id, String scheme, String before) {
        return architect().body(condition(scheme, before)).post("/reservations/%s/confirmation".formatted(id));
    }

    private static String condition(String scheme, String before) {
        return "{\"condition\": {\"scheme\": \"%s\", \"before\": \"%s\"}}".formatted(scheme, before);
    }

    @Test
    void anOptionIsExtendedOnceFromTheEndItHad() {
        var id = reserved(lot, 1);
        String before = reservation(id).extract().path("expiresAt");
        var after = Instant.parse(before).plus(Duration.ofHours(72));
        extend(id).then().statusCode(200).body("expiresAt", equalTo(after.toString()));
        problem(extend(id), 409, "already-extended");
    }

    @Test
    void whatIsReleasedIsFreeAgainAndStaysReleased() {
        var id = reserved(lot, 12);
        architect().delete("/reservations/" + id).then().statusCode(204);
        reservation(id).body("kind", equalTo("OVER")).body("ending", equalTo("RELEASED"));
        problem(architect().delete("/reservations/" + id), 409, "already-released");
        problem(confirm(id), 409, "already-released");
        reserved(lot, 12);
    }

    @Test
    void anOptionIsOverWhenItsTimeHasPassedSweptOrNot() {
        var id = reserved(lot, 12);
        clock.pass(Duration.ofHours(72));
        reservation(id).body("ending", equalTo("EXPIRED"));
        problem(confirm(id), 409, "already-expired");
        problem(architect().delete("/reservations/" + id), 409, "already-expired");
        reserved(lot, 12);
        reservation(id).body("ending", equalTo("EXPIRED"));
    }

    @Test
    void aReservationOfADealChangesOnlyThroughItsDeal() {
        var id = Ids.next();
        var deal = Ids.next();
        deals.hear(Others.deal(deal, id, lot, 4, "AGREED"));
        problem(confirm(id), 409, "belongs-to-deal").body("dealId", equalTo(deal.toString()));
        problem(extend(id), 409, "belongs-to-deal");
        problem(architect().delete("/reservations/" + id), 409, "belongs-to-deal");
    }

    @Test
    void othersReservationsAreNotThereButALotsOwnerSeesWhoHoldsIt() {
        var id = reserved(lot, 1);
        contractor().get("/reservations/" + id).then().statusCode(200);
        problem(contractor().delete("/reservations/" + id), 404, "not-found");
        var stranger = Api.as(Ids.next(), "builder");
        problem(stranger.get("/reservations/" + id), 404, "not-found");
        stranger.get("/reservations").then().statusCode(200).body("items", hasSize(0));
        architect()
                .get("/reservations?limit=200")
                .then()
                .statusCode(200)
                .body("items.holderId", hasItem(Organisations.ARCHITECT.toString()));
    }

    @Test
    void aRepeatedRequestReservesOnce() {
        var body = "{\"lines\": [%s]}".formatted(line(lot, "2", "piece"));
        var key = Ids.next().toString();
        var first = architect().header("Idempotency-Key", key).body(body).post("/reservations");
        var again = architect().header("Idempotency-Key", key).body(body).post("/reservations");
        again.then().statusCode(201).body("id", equalTo(first.path("id")));
        stock(lot).body("promised.value", equalTo("2"));
    }

    private static Response confirm(UUID id) {
        return architect().body("{}").post("/reservations/%s/confirmation".formatted(id));
    }

    private static Response extend(UUID id) {
        return architect().post("/reservations/%s/extension".formatted(id));
    }

    private static ValidatableResponse problem(Response answer, int status, String type) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith("/" + type));
    }
}
