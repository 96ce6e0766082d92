package nl.stadsmijn.hub.transfer;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.Stocked;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten slabs that take 20 m² and three places in one hub, and go to another: what both forecast. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class TransferTrafficTest {

    @Inject
    Stocked stocked;

    @Inject
    Clock clock;

    private UUID home;
    private UUID other;
    private UUID lot;

    @BeforeEach
    void twentySquareMetres() {
        home = hub();
        other = hub();
        lot = stocked.onSite(Others.slabs(Ids.next(), 10));
        Api.intake(home, "{\"lotId\": \"%s\", \"space\": {\"floorM2\": 20, \"places\": 3}}".formatted(lot))
                .body("lines[0].result", equalTo("RECEIVED"));
    }

    @Test
    void whatIsTransferredTakesItsRoomAlong() {
        var transfer = plan("");
        occupancy(home)
                .body("weeks.leaving.space.floorM2.sum()", equalTo(20))
                .body("weeks[7].taken.lots", equalTo(0))
                .body("weeks[7].taken.space.floorM2", equalTo(0))
                .body("weeks[7].taken.space.places", equalTo(0));
        occupancy(other)
                .body("weeks.arriving.space.floorM2.sum()", equalTo(20))
                .body("weeks.arriving.space.places.sum()", equalTo(3));
        act(transfer, "dispatch");
        occupancy(home).body("lots", equalTo(0)).body("weeks[7].taken.space.floorM2", equalTo(0));
        occupancy(other).body("weeks.arriving.space.floorM2.sum()", equalTo(20));
        act(transfer, "receipt");
        occupancy(other)
                .body("limits.find { it.limit == 'FLOOR' }.taken", equalTo(20))
                .body("limits.find { it.limit == 'PLACES' }.taken", equalTo(3));
    }

    @Test
    void theRestOfWhatIsTransferredInPartLeavesByItsDeadline() {
        var transfer = plan(", \"amount\": {\"value\": \"4\", \"unit\": \"piece\"}");
        occupancy(home)
                .body("weeks.leaving.lots.sum()", equalTo(1))
                .body("weeks.leaving.space.floorM2.sum()", equalTo(20))
                .body("weeks[7].taken.space.floorM2", equalTo(0));
        occupancy(other)
                .body("weeks.arriving.space.floorM2.sum()", equalTo(8))
                .body("weeks.arriving.space.places.sum()", equalTo(2));
        act(transfer, "dispatch");
        act(transfer, "receipt");
        occupancy(home).body("limits.find { it.limit == 'FLOOR' }.taken", equalTo(12));
        occupancy(other)
                .body("limits.find { it.limit == 'FLOOR' }.taken", equalTo(8))
                .body("limits.find { it.limit == 'PLACES' }.taken", equalTo(2));
    }

    private UUID plan(String amount) {
        return Api.id(Api.operator()
                .body("{\"toHubId\": \"%s\", \"expectedOn\": \"%s\", \"lines\": [{\"lotId\": \"%s\"%s}]}"
                        .formatted(other, LocalDate.now(clock).plusDays(1), lot, amount))
                .post("/transfers")
                .then()
                .statusCode(201));
    }

    private static void act(UUID transfer, String act) {
        Api.operator()
                .body("{}")
                .post("/transfers/%s/%s".formatted(transfer, act))
                .then()
                .statusCode(200);
    }

    private static UUID hub() {
        return Api.id(Api.operator().body("""
                        {"name": "Werfhub", "type": "URBAN_MINING_HUB", "place": {"lat": 52, "lon": 6}, "storageDays": 30,
                         "capacity": {"floorM2": 100, "places": 40}}
                        """).post("/hubs").then().statusCode(201));
    }

    private static ValidatableResponse occupancy(UUID hub) {
        return Api.operator()
                .get("/hubs/%s/occupancy?weeks=8".formatted(hub))
                .then()
                .statusCode(200);
    }
}
