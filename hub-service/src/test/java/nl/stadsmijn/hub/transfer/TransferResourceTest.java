package nl.stadsmijn.hub.transfer;

import static nl.stadsmijn.hub.consignment.Consigning.counted;
import static nl.stadsmijn.hub.transfer.Transferring.OTHER_OPERATOR;
import static nl.stadsmijn.hub.transfer.Transferring.dispatch;
import static nl.stadsmijn.hub.transfer.Transferring.line;
import static nl.stadsmijn.hub.transfer.Transferring.plan;
import static nl.stadsmijn.hub.transfer.Transferring.planned;
import static nl.stadsmijn.hub.transfer.Transferring.reason;
import static nl.stadsmijn.hub.transfer.Transferring.receive;
import static nl.stadsmijn.hub.transfer.Transferring.receiver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.Stocked;
import nl.stadsmijn.hub.inspection.Assessments;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class TransferResourceTest {

    @Inject
    Stocked stocked;

    @Inject
    Assessments assessments;

    @Inject
    KnownProductTypes productTypes;

    @Inject
    SettableClock clock;

    @Inject
    LedgerAudit audit;

    private UUID from;
    private UUID to;
    private UUID lot;

    @BeforeEach
    void slabsInAHub() {
        productTypes.hearTheUsual();
        from = Api.hub(Organisations.HUB);
        to = Api.hub(OTHER_OPERATOR);
        lot = stocked.inHub(from, 12);
    }

    @AfterEach
    void itIsNowAgain() {
        clock.reset();
    }

    @Test
    void aWholeLotGoesWithItsIdItsReservationsAndItsDeadline() {
        var option = Api.reserved(lot, 5);
        String deadline = Api.stock(lot).extract().path("storage.deadline");
        var transfer = plan(to, line(lot, null));
        dispatch(transfer)
                .statusCode(200)
                .body("state", equalTo("DISPATCHED"))
                .body("lines[0].sentLotId", equalTo(lot.toString()));
        Api.stock(lot)
                .body("onHand.value", equalTo("0"))
                .body("inTransit.value", equalTo("12"))
                .body("promised.value", equalTo("5"))
                .body("available.value", equalTo("7"))
                .body("location.kind", equalTo("TRANSIT"))
                .body("location.name", equalTo("on its way to Hub Arnhem-Noord"))
                .body("holderId", equalTo(Organisations.HUB.toString()))
                .body("last.kind", equalTo("DISPATCHED"));
        Api.reserved(lot, 7);

        clock.pass(Duration.ofDays(3));
        receive(transfer, "")
                .statusCode(200)
                .body("state", equalTo("RECEIVED"))
                .body("lines[0].received.value", equalTo("12"));
        Api.stock(lot)
                .body("onHand.value", equalTo("12"))
                .body("inTransit.value", equalTo("0"))
                .body("location.id", equalTo(to.toString()))
                .body("holderId", equalTo(OTHER_OPERATOR.toString()))
                .body("ownerId", equalTo(Organisations.CONTRACTOR.toString()))
                .body("storage.hubId", equalTo(to.toString()))
                .body("storage.deadline", equalTo(deadline));
        Api.reservation(option).body("lines[0].allocations.lotId", contains(lot.toString()));
        audit.check();
    }

    @Test
    void ofAPartWhatIsFreeLeavesFirst() {
        var firm = Api.confirmed(Api.reserved(lot, 3), "{}");
        var option = Api.reserved(lot, 6);
        var transfer = plan(to, line(lot, 5));
        String part = dispatch(transfer).extract().path("lines[0].sentLotId");
        assertThat(part).isNotEqualTo(lot.toString());
        Api.reservation(firm).body("lines[0].allocations.lotId", contains(lot.toString()));
        Api.reservation(option)
                .body("lines[0].allocations.find { it.lotId == '%s' }.amount.value".formatted(part), equalTo("2"));
        Api.stock(lot).body("onHand.value", equalTo("7")).body("promised.value", equalTo("7"));
        audit.check();
    }

    @Test
    void whatIsCountedOtherThanSentIsBookedWithItsReason() {
        var option = Api.reserved(lot, 12);
        var transfer = plan(to, line(lot, null));
        dispatch(transfer).statusCode(200);
        receive(transfer, counted(lot, 10, "")).statusCode(422).body("violations.field", contains("lines[0].reason"));
        receive(transfer, counted(Ids.next(), 10, "x"))
                .statusCode(422)
                .body("violations.code", contains("UNKNOWN_LOT"));
        receive(transfer, counted(lot, 10, "two fell")).statusCode(200).body("lines[0].reason", equalTo("two fell"));
        Api.stock(lot).body("onHand.value", equalTo("10")).body("writtenOff.value", equalTo("2"));
        Api.reservation(option)
                .body("lines[0].amount.value", equalTo("10"))
                .body("reason", equalTo("from 12 pieces to 10 pieces of lot %s: two fell".formatted(lot)));
        Api.contractor()
                .get("/stock/%s/movements".formatted(lot))
                .then()
                .body("items.kind", hasItem("LOST"))
                .body("items[-1].from.locationKind", equalTo("TRANSIT"))
                .body("items[-1].to.locationId", equalTo(to.toString()));

        var more = stocked.inHub(from, 3);
        var second = plan(to, line(more, null));
        dispatch(second);
        receive(second, counted(more, 4, "one was behind")).statusCode(200);
        Api.stock(more).body("onHand.value", equalTo("4"));
        var gone = stocked.inHub(from, 3);
        var third = plan(to, line(gone, null));
        dispatch(third);
        receive(third, counted(gone, 0, "stolen")).statusCode(200);
        Api.stock(gone).body("onHand.value", equalTo("0")).body("writtenOff.value", equalTo("3"));
        audit.check();
    }

    @Test
    void eachStepIsTakenOnceAndByWhomItIsUpTo() {
        var transfer = plan(to, line(lot, null));
        receive(transfer, "").statusCode(409).body("type", endsWith("/not-yet-dispatched"));
        reason(transfer, "return").statusCode(409).body("type", endsWith("/not-yet-dispatched"));
        receiver().post("/transfers/%s/dispatch".formatted(transfer)).then().statusCode(403);
        dispatch(transfer).statusCode(200);
        dispatch(transfer).statusCode(409).body("type", endsWith("/already-dispatched"));
        reason(transfer, "cancellation").statusCode(409).body("type", endsWith("/already-dispatched"));
        Api.operator()
                .body("{}")
                .post("/transfers/%s/receipt".formatted(transfer))
                .then()
                .statusCode(403);
        receive(transfer, "").statusCode(200);
        receive(transfer, "").statusCode(409).body("type", endsWith("/already-received"));

        var back = stocked.inHub(from, 3);
        var second = plan(to, line(back, null));
        dispatch(second);
        reason(second, "return")
                .statusCode(200)
                .body("state", equalTo("BROUGHT_BACK"))
                .body("reason", equalTo("closed road"));
        Api.stock(back).body("onHand.value", equalTo("3")).body("location.id", equalTo(from.toString()));
        receive(second, "").statusCode(409).body("type", endsWith("/already-brought-back"));

        var third = plan(to, line(back, null));
        reason(third, "cancellation").statusCode(200).body("state", equalTo("CANCELLED"));
        dispatch(third).statusCode(409).body("type", endsWith("/already-cancelled"));
        Api.as(Organisations.OTHER, "hub-operator")
                .get("/transfers/" + third)
                .then()
                .statusCode(404);
        receiver().get("/transfers").then().body("items.id", hasItem(third.toString()));
        Api.operator().get("/transfers/" + third).then().statusCode(200).body("from.id", equalTo(from.toString()));
        audit.check();
    }

    @Test
    void whatIsNotThereWhenItShouldLeaveStays() {
        var transfer = plan(to, line(lot, 8));
        Api.operator()
                .body("{\"parts\": [{\"amount\": {\"value\": \"6\", \"unit\": \"piece\"}}]}")
                .post("/stock/%s/splits".formatted(lot))
                .then()
                .statusCode(201);
        dispatch(transfer)
                .statusCode(409)
                .body("type", endsWith("/not-enough-left"))
                .body("violations.code", contains("MORE_THAN_THERE_IS"));
        var held = stocked.inHub(from, 3);
        var second = plan(to, line(held, null));
        assessments.hear(Others.quality(held, Ids.next(), "HOLD_REQUESTED"));
        dispatch(second).statusCode(409).body("type", endsWith("/on-inspection-hold"));
        var twice = stocked.inHub(from, 3);
        var one = plan(to, line(twice, null));
        var other = plan(to, line(twice, null));
        dispatch(one).statusCode(200);
        dispatch(other).statusCode(409).body("type", endsWith("/not-on-hand"));
        audit.check();
    }

    @Test
    void theReceivingHubIsAskedBeforeTransportAndAtTheDoor() {
        UUID choosy = Api.id(Api.as(OTHER_OPERATOR, "hub-operator")
                .body("""
                {"name": "Vensterhub", "type": "CRAFT_CENTRE", "place": {"lat": 52, "lon": 6}, "acceptedProductTypes": ["window"]}
                """)
                .post("/hubs")
                .then()
                .statusCode(201));
        planned(choosy, line(lot, null))
                .statusCode(409)
                .body("type", endsWith("/not-admitted"))
                .body("violations.code", contains("PRODUCT_NOT_ACCEPTED"))
                .body("violations.field", contains("lines[0].lotId"));
        planned(Ids.next(), line(lot, null)).statusCode(422).body("violations.code", contains("UNKNOWN_HUB"));
        planned(from, line(lot, null)).statusCode(422).body("violations.code", contains("THERE_ALREADY"));
        planned(to, line(Ids.next(), null)).statusCode(422).body("violations.code", contains("UNKNOWN_LOT"));
        planned(to, line(lot, 13)).statusCode(422).body("violations.code", contains("MORE_THAN_THERE_IS"));
        planned(to, line(lot, 1), line(lot, 1)).statusCode(422).body("violations.code", contains("DUPLICATE"));
    }

    /** What is split off is described a moment later. */
    @Test
    void aPartIsWhatTheWholeIsAsLongAsNobodyDescribedIt() {
        UUID choosy = Api.id(Api.as(OTHER_OPERATOR, "hub-operator")
                .body("""
                {"name": "Vensterhub", "type": "CRAFT_CENTRE", "place": {"lat": 52, "lon": 6}, "acceptedProductTypes": ["window"]}
                """)
                .post("/hubs")
                .then()
                .statusCode(201));
        String part = Api.operator()
                .body("{\"parts\": [{\"amount\": {\"value\": \"5\", \"unit\": \"piece\"}}]}")
                .post("/stock/%s/splits".formatted(lot))
                .then()
                .statusCode(201)
                .extract()
                .path("parts[0].lotId");
        planned(choosy, line(UUID.fromString(part), null))
                .statusCode(409)
                .body("violations.code", contains("PRODUCT_NOT_ACCEPTED"));
    }

    @Test
    void fromASiteTheTermBeginsInTheHub() {
        var slabs = Others.slabs(Ids.next(), 4).put("holderId", Organisations.HUB.toString());
        var onSite = stocked.onSite(slabs);
        var transfer = plan(to, line(onSite, null));
        dispatch(transfer).statusCode(200);
        Api.stock(onSite).body("storage", nullValue());
        receive(transfer, "").statusCode(200);
        Api.stock(onSite).body("storage.hubId", equalTo(to.toString())).body("location.kind", equalTo("HUB"));
        audit.check();
    }

    @Test
    void whatLosesItsCertificateOnItsWayIsInQuarantineWhenItArrives() {
        var transfer = plan(to, line(lot, null));
        dispatch(transfer).statusCode(200);
        assessments.hear(Others.quality(lot, Ids.next(), "REVOKED"));
        Api.reserve(Api.line(lot, "1", "piece")).then().statusCode(409).body("type", endsWith("/not-for-sale"));
        receive(transfer, "").statusCode(200);
        Api.stock(lot).body("quarantined", equalTo(true));
    }

    @Test
    void bothHubsSeeItInTheirForecast() {
        var nextWeek = LocalDate.now(clock).plusDays(7);
        var body = "{\"toHubId\": \"%s\", \"expectedOn\": \"%s\", \"lines\": [%s]}"
                .formatted(to, nextWeek, line(lot, null));
        var transfer =
                Api.id(Api.operator().body(body).post("/transfers").then().statusCode(201));
        forecast(receiver(), to).body("weeks.arriving.lots.sum()", equalTo(1));
        forecast(Api.operator(), from).body("weeks.leaving.lots.sum()", equalTo(1));
        dispatch(transfer).statusCode(200);
        forecast(receiver(), to).body("weeks.arriving.lots.sum()", equalTo(1)).body("lots", equalTo(0));
        forecast(Api.operator(), from)
                .body("weeks.leaving.lots.sum()", equalTo(0))
                .body("lots", equalTo(0));
        receive(transfer, "").statusCode(200);
        forecast(receiver(), to).body("weeks.arriving.lots.sum()", equalTo(0)).body("lots", equalTo(1));
    }

    private static ValidatableResponse forecast(RequestSpecification who, UUID hub) {
        return who.get("/hubs/%s/occupancy?weeks=4".formatted(hub)).then().statusCode(200);
    }

    @Test
    void whileItLeavesItCanBeReservedAndNothingIsPromisedTwice() {
        var works = new ArrayList<Callable<Integer>>();
        var transfer = plan(to, line(lot, 6));
        works.add(() -> Api.operator()
                .post("/transfers/%s/dispatch".formatted(transfer))
                .statusCode());
        for (var buyer = 0; buyer < 20; buyer++) {
            works.add(() -> Api.reserve(Api.line(lot, "1", "piece")).statusCode());
        }
        var answers = together(works);
        assertThat(answers.getFirst()).isEqualTo(200);
        assertThat(answers.subList(1, answers.size())).isSubsetOf(201, 409);
        Api.stock(lot).body("onHand.value", equalTo("6"));
        audit.check();
    }

    private static List<Integer> together(List<Callable<Integer>> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(work).stream().map(Future::resultNow).toList();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
