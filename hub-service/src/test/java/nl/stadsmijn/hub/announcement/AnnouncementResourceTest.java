package nl.stadsmijn.hub.announcement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twelve slabs of the contractor, and a hub with floor for thirty square metres. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class AnnouncementResourceTest {

    @Inject
    Descriptions descriptions;

    @Inject
    Stocked stocked;

    @Inject
    SettableClock clock;

    private final UUID lot = Ids.next();
    private final ObjectNode slabs = Others.slabs(lot, 12);
    private UUID hub;

    @BeforeEach
    void twelveSlabs() {
        descriptions.hear(slabs);
        hub = Api.id(Api.operator().body("""
                        {"name": "Kleine hub", "type": "URBAN_MINING_HUB", "place": {"lat": 51.98, "lon": 5.9}, "capacity": {"floorM2": 30},
                         "acceptance": {"inspectFirst": true}}
                        """).post("/hubs").then().statusCode(201));
    }

    @AfterEach
    void itIsNowAgain() {
        clock.reset();
    }

    @Test
    void theHubAnswersBeforeTransportAndKeepsTheRoom() {
        announce(line("8", 20), 201).body("state", equalTo("ANNOUNCED")).body("lines[0].takes.floorM2", equalTo(20));
        announce(line("4", 16), 409)
                .body("type", endsWith("/not-admitted"))
                .body("violations[0].field", equalTo("lines[0]"))
                .body("violations[0].code", equalTo("NO_ROOM"))
                .body("violations[0].message", containsString("2 of the 4 pieces would fit"));
        announce(line("2", 8), 201);
    }

    /** Nobody said how the first two are stacked; as the ten they are. */
    @Test
    void whatIsSaidOfAPartIsJudgedWithWhatWasAnnouncedOfItBefore() {
        announce("{\"lotId\": \"%s\", \"amount\": {\"value\": \"2\", \"unit\": \"piece\"}}".formatted(lot), 201);
        announce(line("10", 30), 409).body("violations[0].code", equalTo("NO_ROOM"));
        announce(line("10", 25), 201);
        descriptions.hear(Others.harvested(slabs, lot, 12, 0));
        Api.intake(hub, "{\"lotId\": \"%s\"}".formatted(lot))
                .body("lines[0].result", equalTo("RECEIVED"))
                .body("lines[0].received.value", equalTo("12"));
    }

    /** Two stacked flat, eight on edge: each comes in as it was said, in the order in which it was announced. */
    @Test
    void whatWasSaidOfEachPartStays() {
        announce(line("2", 20), 201);
        announce(line("8", 8), 201);
        descriptions.hear(Others.harvested(slabs, lot, 12, 0));
        admit("{\"lotId\": \"%s\", \"amount\": {\"value\": \"10\", \"unit\": \"piece\"}}".formatted(lot), 1)
                .body("lines[0].admitted", equalTo(true))
                .body("lines[0].takes.floorM2", equalTo(28));
        intake("2");
        intake("8");
    }

    /** Whoever comes first: the hub has thirty, and twenty-five are promised. */
    @Test
    void nobodyElseGetsTheRoomThatIsKept() {
        announce(line("8", 25), 201);
        var other = stocked.onSite(Others.slabs(Ids.next(), 2));
        var big = "{\"lotId\": \"%s\", \"space\": {\"floorM2\": 6}}".formatted(other);
        Api.intake(hub, big)
                .body("lines[0].result", equalTo("REFUSED"))
                .body("lines[0].refusal.code", equalTo("no-room"))
                .body("lines[0].refusal.detail", containsString("5 m² free and 25 m² kept for what is still to come"));
        admit(big, 1).body("lines[0].admitted", equalTo(false)).body("lines[0].refusals[0].room.kept", equalTo(25));
        admit(big, 30).body("lines[0].admitted", equalTo(false));
        Api.intake(hub, big.replace("6}", "5}")).body("lines[0].result", equalTo("RECEIVED"));
        descriptions.hear(Others.harvested(slabs, lot, 12, 0));
        admit("{\"lotId\": \"%s\", \"amount\": {\"value\": \"8\", \"unit\": \"piece\"}}".formatted(lot), 1)
                .body("lines[0].admitted", equalTo(true));
        intake("8");
        Api.operator()
                .get("/hubs/%s/occupancy".formatted(hub))
                .then()
                .body("limits.find { it.limit == 'FLOOR' }.taken", equalTo(30));
    }

    /** What comes earlier is still there when the later lot comes. */
    @Test
    void whatIsAnnouncedForAnEarlierDaySeesWhatIsAnnouncedForALater() {
        announce(line("8", 20), 201);
        var earlier = LocalDate.now(clock).plusDays(2).toString();
        Api.contractor()
                .body(body(line("4", 16)).replace(day(), earlier))
                .post("/hubs/%s/announcements".formatted(hub))
                .then()
                .statusCode(409)
                .body("violations[0].code", equalTo("NO_ROOM"));
        Api.contractor()
                .body(body(line("4", 10)).replace(day(), earlier))
                .post("/hubs/%s/announcements".formatted(hub))
                .then()
                .statusCode(201);
    }

    @Test
    void noMoreIsAnnouncedThanThereIs() {
        announce(line("8", 1), 201);
        announce(line("5", 1), 422)
                .body("violations[0].code", equalTo("MORE_THAN_THERE_IS"))
                .body("violations[0].message", containsString("4 piece"));
        announce(line("4", 1), 201);
        announce(line("1", 1), 422)
                .body("violations[0].message", equalTo("all that there is of it is announced already"));
    }

    @Test
    void whatIsAnothersCantBeAnnounced() {
        Api.as(Organisations.OTHER, "contractor")
                .body(body(line("1", 1)))
                .post("/hubs/%s/announcements".formatted(hub))
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("UNKNOWN_LOT"));
    }

    @Test
    void whatWasAnnouncedComesInByAScanAndWaitsForItsInspection() {
        var announcement = Api.id(announce(line("8", 20), 201));
        descriptions.hear(Others.harvested(slabs, lot, 12, 0));
        var intake = Api.operator()
                .body("""
                        {"scans": ["https://stadsmijn.example/id/%s", "https://stadsmijn.example/id/%s?lang=nl", "4006381333931"]}
                        """.formatted(lot, lot))
                .post("/hubs/%s/intakes".formatted(hub))
                .then()
                .statusCode(201);
        intake.body("lines[0].received.value", equalTo("8"))
                .body("lines[0].scan", endsWith(lot.toString()))
                .body("lines[1].refusal.code", equalTo("scanned-twice"))
                .body("lines[2].refusal.code", equalTo("unreadable-scan"));
        UUID part = UUID.fromString(intake.extract().path("lines[0].receivedLotId"));
        get(announcement)
                .body("state", equalTo("RECEIVED"))
                .body("lines[0].receivedLotId", equalTo(part.toString()))
                .body("lines[0].intakeId", notNullValue());
        Api.stock(part).body("quarantined", equalTo(true)).body("quarantineReason", containsString("inspects"));
        cancel(announcement, 409).body("type", endsWith("/already-received"));
        Api.operator()
                .get("/hubs/%s/occupancy".formatted(hub))
                .then()
                .body("limits.find { it.limit == 'FLOOR' }.taken", equalTo(20));
    }

    @Test
    void theRestStaysExpectedUntilItsWindowHasPassed() {
        var announcement = Api.id(announce(line("8", 20), 201));
        descriptions.hear(Others.harvested(slabs, lot, 12, 0));
        intake("6");
        get(announcement)
                .body("state", equalTo("ANNOUNCED"))
                .body("lines[0].received.value", equalTo("6"))
                .body("lines[0].takes.floorM2", equalTo(5));
        announce(line("2", 11), 409).body("violations[0].code", equalTo("NO_ROOM"));
        clock.reach(LocalDate.now(clock).plusDays(22));
        get(announcement).body("state", equalTo("PASSED"));
        announce(line("2", 11), 201);
        intake("2");
        get(announcement).body("state", equalTo("RECEIVED")).body("lines[0].received.value", equalTo("8"));
    }

    @Test
    void theRoomThatIsKeptFollowsTheDescription() {
        hub = Api.id(Api.operator().body("""
                        {"name": "Lichte hub", "type": "URBAN_MINING_HUB", "place": {"lat": 51.98, "lon": 5.9}, "capacity": {"massT": 30}}
                        """).post("/hubs").then().statusCode(201));
        var announcement = Api.id(announce(line("8", 20), 201).body("lines[0].takes.massT", nullValue()));
        descriptions.hear(slabs.put("massPerUnit", "2500"));
        get(announcement).body("lines[0].takes.massT", equalTo(20));
        announce(line("4", 1).replace("floorM2\": 1", "floorM2\": 1, \"massT\": 11"), 409)
                .body("violations[0].message", containsString("8 t free and 22 t kept"));
    }

    private ValidatableResponse admit(String line, int days) {
        return Api.contractor()
                .body("{\"on\": \"%s\", \"lines\": [%s]}"
                        .formatted(LocalDate.now(clock).plusDays(days), line))
                .post("/hubs/%s/admissions".formatted(hub))
                .then()
                .statusCode(200);
    }

    private void intake(String pieces) {
        Api.intake(
                        hub,
                        "{\"lotId\": \"%s\", \"amount\": {\"value\": \"%s\", \"unit\": \"piece\"}}"
                                .formatted(lot, pieces))
                .body("lines[0].result", equalTo("RECEIVED"));
    }

    @Test
    void whatPassesAtTheDoorNeedsNoQuarantine() {
        descriptions.hear(Others.harvested(slabs, lot, 12, 0));
        Api.intake(
                        hub,
                        "{\"lotId\": \"%s\", \"inspection\": {\"outcome\": \"PASSED\", \"technical\": 2}}"
                                .formatted(lot))
                .body("lines[0].result", equalTo("RECEIVED"));
        Api.stock(lot).body("quarantined", equalTo(false));
        Api.operator().get("/stock/%s/inspections".formatted(lot)).then().body("items[0].technical", equalTo(2));
    }

    @Test
    void whatIsCalledOffGivesItsRoomBack() {
        var announcement = Api.id(announce(line("8", 20), 201));
        cancel(announcement, 200).body("state", equalTo("CANCELLED")).body("cancelledBecause", equalTo("crane late"));
        cancel(announcement, 409).body("type", endsWith("/already-cancelled"));
        announce(line("12", 30), 201);
    }

    @Test
    void theOperatorSeesAllAndOthersTheirOwn() {
        var announcement = Api.id(announce(line("8", 20), 201));
        list("hub-operator", Organisations.HUB).body("items.id", hasItem(announcement.toString()));
        list("contractor", Organisations.CONTRACTOR).body("items.id", hasItem(announcement.toString()));
        list("contractor", Organisations.OTHER).body("items", empty());
    }

    @Test
    void aDayThatHasPassedIsRefused() {
        Api.contractor()
                .body(body(line("1", 1)).replace(day(), "2020-02-29"))
                .post("/hubs/%s/announcements".formatted(hub))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("expectedOn"));
    }

    private String day() {
        return LocalDate.now(clock).plusDays(14).toString();
    }

    private String line(String pieces, int floor) {
        return "{\"lotId\": \"%s\", \"amount\": {\"value\": \"%s\", \"unit\": \"piece\"}, \"space\": {\"floorM2\": %d}}"
                .formatted(lot, pieces, floor);
    }

    private String body(String line) {
        return "{\"expectedOn\": \"%s\", \"lines\": [%s]}".formatted(day(), line);
    }

    private ValidatableResponse announce(String line, int status) {
        return Api.contractor()
                .body(body(line))
                .post("/hubs/%s/announcements".formatted(hub))
                .then()
                .statusCode(status);
    }

    private ValidatableResponse get(UUID announcement) {
        return Api.contractor()
                .get("/hubs/%s/announcements/%s".formatted(hub, announcement))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse cancel(UUID announcement, int status) {
        return Api.contractor()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"reason\": \"crane late\"}")
                .post("/hubs/%s/announcements/%s/cancellation".formatted(hub, announcement))
                .then()
                .statusCode(status);
    }

    private ValidatableResponse list(String role, UUID organisation) {
        return Api.as(organisation, role)
                .get("/hubs/%s/announcements".formatted(hub))
                .then()
                .statusCode(200);
    }
}
