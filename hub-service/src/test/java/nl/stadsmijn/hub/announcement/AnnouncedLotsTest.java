package nl.stadsmijn.hub.announcement;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.merge.Merges;
import nl.stadsmijn.hub.split.Splits;
import nl.stadsmijn.hub.transfer.Transfers;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten slabs of the contractor's in their donor, that take 40 m² together, and a hub with fifty. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class AnnouncedLotsTest {

    @Inject
    Descriptions descriptions;

    @Inject
    Splits splits;

    @Inject
    Merges merges;

    @Inject
    Transfers transfers;

    @Inject
    Clock clock;

    private final UUID lot = Ids.next();
    private final ObjectNode slabs = Others.slabs(lot, 10);
    private UUID hub;

    @BeforeEach
    void tenSlabs() {
        descriptions.hear(slabs);
        hub = hub(50);
    }

    @Test
    void whatIsHarvestedInPartsIsCountedAsItComesAndTheRestKeepsItsRoom() {
        var announcement = announced(lot, "10", 40);
        var part = Ids.next();
        var six = Others.harvested(slabs, part, 6, 0);
        descriptions.hear(six);
        get(announcement)
                .body("lines[0].toCome.lotId", hasItems(lot.toString(), part.toString()))
                .body("lines[0].toCome.amount.value", hasItems("4", "6"))
                .body("lines[0].missing.value", equalTo("0"))
                .body("lines[0].takes.floorM2", equalTo(40));
        intake(part).body("lines[0].result", equalTo("RECEIVED")).body("lines[0].received.value", equalTo("6"));
        get(announcement)
                .body("state", equalTo("ANNOUNCED"))
                .body("lines[0].received.value", equalTo("6"))
                .body("lines[0].receivedLotId", equalTo(part.toString()))
                .body("lines[0].toCome.lotId", contains(lot.toString()))
                .body("lines[0].takes.floorM2", equalTo(16));
        full(24, 40);
        var rest = Ids.next();
        descriptions.hear(Others.harvested(six, rest, 4, 0));
        intake(rest).body("lines[0].result", equalTo("RECEIVED"));
        get(announcement)
                .body("state", equalTo("RECEIVED"))
                .body("lines[0].received.value", equalTo("10"))
                .body("lines[0].toCome", empty());
        full(40, 40);
    }

    /** Half of what was announced breaks in the donor; of what came out one is missing at the door. */
    @Test
    void whatIsLostFreesItsRoom() {
        var announcement = announced(lot, "10", 40);
        var part = Ids.next();
        descriptions.hear(Others.harvested(slabs, part, 5, 5));
        get(announcement).body("lines[0].missing.value", equalTo("5")).body("lines[0].takes.floorM2", equalTo(20));
        full(0, 20);
        Api.intake(
                        hub,
                        "{\"lotId\": \"%s\", \"countedAmount\": {\"value\": \"4\", \"unit\": \"piece\"}, \"note\": \"one broken\"}"
                                .formatted(part))
                .body("lines[0].result", equalTo("RECEIVED"));
        get(announcement)
                .body("state", equalTo("RECEIVED"))
                .body("lines[0].received.value", equalTo("5"))
                .body("lines[0].missing.value", equalTo("5"));
        full(16, 16);
    }

    @Test
    void whatIsWithdrawnOrWhollyLostEndsItsAnnouncement() {
        var announcement = announced(lot, "10", 40);
        descriptions.hear(slabs.put("publication", "WITHDRAWN"));
        get(announcement)
                .body("state", equalTo("LAPSED"))
                .body("lines[0].missing.value", equalTo("10"))
                .body("lines[0].takes.floorM2", equalTo(0));
        Api.contractor()
                .body("{\"reason\": \"crane late\"}")
                .post("/hubs/%s/announcements/%s/cancellation".formatted(hub, announcement))
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-lapsed"));
        full(0, 0);
    }

    /** A claim that shrinks takes from what was announced last. */
    @Test
    void whatIsNotThereAfterAllIsGivenUpByWhoExpectedItLast() {
        var first = announced(lot, "6", 24);
        var last = announced(lot, "4", 16);
        descriptions.hear(Others.slabs(lot, 7));
        get(first).body("lines[0].missing.value", equalTo("0"));
        get(last).body("lines[0].missing.value", equalTo("3")).body("lines[0].takes.floorM2", equalTo(4));
    }

    @Test
    void whatIsSplitAndMergedOnTheSiteTakesItsPartAlong() {
        var other = Ids.next();
        var five = slabs.deepCopy().put("lotId", other.toString());
        ((ObjectNode) five.get("amount")).put("value", "5");
        descriptions.hear(five);
        descriptions.hear(Others.harvested(five, other, 5, 0));
        descriptions.hear(Others.harvested(slabs, lot, 10, 0));
        var announcement = announced(lot, "10", 40);
        var second = announced(other, "5", 10);
        var part = splits.split(lot, Organisations.CONTRACTOR, 4);
        get(announcement).body("lines[0].toCome.amount.value", hasItems("6", "4"));
        intake(part).body("lines[0].received.value", equalTo("4"));
        get(announcement).body("lines[0].received.value", equalTo("4"));
        var made = merges.merge(List.of(lot, other), Organisations.CONTRACTOR);
        get(announcement).body("lines[0].toCome.lotId", contains(made.toString()));
        full(16, 50);
        intake(made).body("lines[0].received.value", equalTo("11"));
        get(announcement).body("state", equalTo("RECEIVED")).body("lines[0].received.value", equalTo("10"));
        get(second).body("state", equalTo("RECEIVED")).body("lines[0].receivedLotId", equalTo(made.toString()));
        full(50, 50);
    }

    /** Of ten eight are announced: two can be split off, the third that goes elsewhere is missing. */
    @Test
    void whatStaysAnswersForWhatIsAnnouncedAsLongAsThereIsSoMuchOfIt() {
        descriptions.hear(Others.harvested(slabs, lot, 10, 0));
        var announcement = announced(lot, "8", 32);
        splits.split(lot, Organisations.CONTRACTOR, 2);
        get(announcement).body("lines[0].toCome.lotId", contains(lot.toString()));
        var elsewhere = hub(100);
        Api.intake(elsewhere, "{\"lotId\": \"%s\", \"amount\": {\"value\": \"1\", \"unit\": \"piece\"}}".formatted(lot))
                .body("lines[0].result", equalTo("RECEIVED"));
        get(announcement)
                .body("lines[0].missing.value", equalTo("1"))
                .body("lines[0].toCome.amount.value", contains("7"));
    }

    @Test
    void whatATransferBringsFromTheSiteIsCounted() {
        descriptions.hear(Others.harvested(slabs, lot, 10, 0));
        var announcement = announced(lot, "10", 40);
        var transfer = transfers.dispatch(transfers.plan(lot, hub, Organisations.CONTRACTOR), Organisations.CONTRACTOR);
        get(announcement).body("state", equalTo("ANNOUNCED"));
        transfers.receive(transfer, lot, 9, Organisations.HUB);
        get(announcement)
                .body("state", equalTo("RECEIVED"))
                .body("lines[0].received.value", equalTo("10"))
                .body("lines[0].receivedLotId", equalTo(lot.toString()))
                .body("lines[0].intakeId", nullValue());
    }

    /** Each sees the other's lot still to come, unless one waits for the other: then nobody would end it. */
    @Test
    void anAnnouncementEndsWhoeverTakesItsLastLotsAwayAtOnce() throws Exception {
        for (var round = 0; round < 10; round++) {
            var one = Others.slabs(Ids.next(), 1);
            var two = Others.slabs(Ids.next(), 1);
            descriptions.hear(one);
            descriptions.hear(two);
            var announcement =
                    announced(line(Others.id(one, "lotId"), "1", 1) + "," + line(Others.id(two, "lotId"), "1", 1));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var both = Stream.of(one, two)
                        .<Callable<Boolean>>map(each -> () -> {
                            descriptions.hear(each.put("publication", "WITHDRAWN"));
                            return true;
                        })
                        .toList();
                for (var done : threads.invokeAll(both)) {
                    done.get();
                }
            }
            get(announcement).body("state", equalTo("LAPSED"));
        }
    }

    /** What lies there, and what lies there once everything has come. */
    private void full(int now, int then) {
        var occupancy = Api.operator()
                .get("/hubs/%s/occupancy?weeks=4".formatted(hub))
                .then()
                .statusCode(200)
                .body("limits.find { it.limit == 'FLOOR' }.taken", equalTo(now));
        Number arriving = occupancy.extract().path("weeks.arriving.space.floorM2.sum()");
        assertThat(now + arriving.doubleValue(), closeTo(then, 0.001));
    }

    private static UUID hub(int floor) {
        return Api.id(
                Api.operator().body("""
                        {"name": "Kleine hub", "type": "URBAN_MINING_HUB", "place": {"lat": 51.98, "lon": 5.9}, "capacity": {"floorM2": %d}}
                        """.formatted(floor)).post("/hubs").then().statusCode(201));
    }

    private UUID announced(UUID id, String pieces, int floor) {
        return announced(line(id, pieces, floor));
    }

    private UUID announced(String lines) {
        return Api.id(Api.contractor()
                .body("{\"expectedOn\": \"%s\", \"lines\": [%s]}"
                        .formatted(LocalDate.now(clock).plusDays(2), lines))
                .post("/hubs/%s/announcements".formatted(hub))
                .then()
                .statusCode(201));
    }

    private static String line(UUID id, String pieces, int floor) {
        return "{\"lotId\": \"%s\", \"amount\": {\"value\": \"%s\", \"unit\": \"piece\"}, \"space\": {\"floorM2\": %d}}"
                .formatted(id, pieces, floor);
    }

    private ValidatableResponse intake(UUID id) {
        return Api.operator()
                .body("{\"scans\": [\"https://stadsmijn.example/id/%s\"]}".formatted(id))
                .post("/hubs/%s/intakes".formatted(hub))
                .then()
                .statusCode(201);
    }

    private ValidatableResponse get(UUID announcement) {
        return Api.contractor()
                .get("/hubs/%s/announcements/%s".formatted(hub, announcement))
                .then()
                .statusCode(200);
    }
}
