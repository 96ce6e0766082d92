package nl.stadsmijn.hub.deadline;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.transfer.Transfers;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hubs that are there for a while: nothing has a deadline after their own end. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class TemporaryHubTest {

    @Inject
    StoredLots stored;

    @Inject
    Transfers transfers;

    @Inject
    SettableClock clock;

    @AfterEach
    void itIsNowAgain() {
        clock.reset();
    }

    @Test
    void whatComesInIsKeptUntilTheHubIsGoneAndNoLonger() {
        var lot = stored.in(hub(30, 60.1));
        Api.stock(lot).body("storage.deadline", equalTo(in(30)));
        extend(lot, 1, 422);
        clock.reach(LocalDate.now(clock).plusDays(31));
        Api.confirmed(Api.reserved(lot, 4), "{}");
        extend(lot, 1, 422);
    }

    @Test
    void aHubThatIsGoneLaterGivesWhatItsPolicyGives() {
        var lot = stored.in(hub(275, 60.1));
        Api.stock(lot).body("storage.deadline", equalTo(in(270)));
        extend(lot, 6, 422);
        Api.operator()
                .body("{\"days\": 5, \"reason\": \"until we are gone\"}")
                .post("/stock/%s/storage-extensions".formatted(lot))
                .then()
                .statusCode(201)
                .body("until", equalTo(in(275)));
    }

    @Test
    void whatMovesThereHasNoLongerThanTheHub() {
        var lot = stored.in(StoredLots.hub("{\"days\": 270}"));
        var transfer = transfers.dispatch(transfers.plan(lot, hub(40, 60.1), Organisations.HUB), Organisations.HUB);
        Api.stock(lot).body("storage.deadline", equalTo(in(270)));
        transfers.receive(transfer, lot, 12, Organisations.HUB);
        Api.stock(lot).body("storage.deadline", equalTo(in(40))).body("storage.state", equalTo("STORED"));
    }

    /** The sweep finds what lies there; a lot that had to go earlier still has to. */
    @Test
    void anEndThatIsBroughtForwardBringsDeadlinesForward() {
        var hub = hub(200, 60.1);
        var lot = stored.in(hub);
        var version = Api.operator().get("/hubs/" + hub).then().extract().header("ETag");
        Api.operator()
                .header("If-Match", version)
                .body(body(20, 60.1))
                .put("/hubs/" + hub)
                .then()
                .statusCode(200);
        stored.sweep();
        Api.stock(lot).body("storage.deadline", equalTo(in(20))).body("storage.state", equalTo("PRESSING"));
        stored.sweep();
        Api.stock(lot).body("storage.deadline", equalTo(in(20))).body("storage.state", equalTo("PRESSING"));
    }

    /** One that is gone next week is no way out, however near. */
    @Test
    void whatIsProposedIsThereLongEnoughAndItsEndCounts() {
        var lot = stored.in(hub(null, 64.0));
        var nearest = hub(7, 64.05);
        var near = hub(60, 64.1);
        var far = hub(null, 64.2);
        Api.contractor()
                .get("/stock/%s/relocations".formatted(lot))
                .then()
                .statusCode(200)
                .body("items.hubId", contains(near.toString(), far.toString(), nearest.toString()))
                .body("items.accepted", contains(true, true, false))
                .body("items.deadline", contains(in(60), in(270), in(7)))
                .body(
                        "items[2].refusals[0].detail",
                        equalTo("This hub is there until %s, too soon to bring it there.".formatted(in(7))));
        Api.contractor()
                .body("{\"kind\": \"RELOCATE\", \"toHubId\": \"%s\", \"reason\": \"near\"}".formatted(nearest))
                .post("/stock/%s/dispositions".formatted(lot))
                .then()
                .statusCode(422)
                .body("violations.code", contains("HUB_REFUSES"));
    }

    private void extend(UUID lot, int days, int status) {
        Api.operator()
                .body("{\"days\": %d, \"reason\": \"Somebody wants it\"}".formatted(days))
                .post("/stock/%s/storage-extensions".formatted(lot))
                .then()
                .statusCode(status)
                .body("violations[0].field", equalTo("days"))
                .body("violations[0].code", equalTo("PAST_HUB_END"));
    }

    private String in(int days) {
        return LocalDate.now(clock).plusDays(days).toString();
    }

    /** @param days how long it is there; null for one that stays */
    private UUID hub(Integer days, double lat) {
        return Api.id(Api.operator().body(body(days, lat)).post("/hubs").then().statusCode(201));
    }

    private String body(Integer days, double lat) {
        var until = days == null ? "" : ", \"temporaryUntil\": \"%s\"".formatted(in(days));
        return """
                {"name": "Werfhub", "type": "URBAN_MINING_HUB", "place": {"lat": %s, "lon": 20.0}%s}
                """.formatted(lat, until);
    }
}
