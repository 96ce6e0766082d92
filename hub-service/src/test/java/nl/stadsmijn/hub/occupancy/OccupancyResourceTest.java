package nl.stadsmijn.hub.occupancy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class OccupancyResourceTest {

    /** A feature that plans, as the service finds them. */
    @ApplicationScoped
    static class Plans implements Arrivals, Departures {

        private final Map<UUID, List<Planned>> coming = new HashMap<>();
        private final Map<UUID, List<Leaving>> going = new HashMap<>();

        void comes(UUID hub, LocalDate on, int floor) {
            coming.computeIfAbsent(hub, any -> new ArrayList<>())
                    .add(new Planned(Ids.next(), on, new Space(BigDecimal.valueOf(floor), null, null, null)));
        }

        void goes(UUID hub, UUID lot, LocalDate on, int pieces) {
            going.computeIfAbsent(hub, any -> new ArrayList<>()).add(new Leaving(lot, on, BigDecimal.valueOf(pieces)));
        }

        @Override
        public List<Planned> arrivals(UUID hub, LocalDate before) {
            return coming.getOrDefault(hub, List.of()).stream()
                    .filter(plan -> plan.on().isBefore(before))
                    .toList();
        }

        @Override
        public List<Leaving> departures(UUID hub, LocalDate before) {
            return going.getOrDefault(hub, List.of()).stream()
                    .filter(plan -> plan.on().isBefore(before))
                    .toList();
        }
    }

    @Inject
    Descriptions descriptions;

    @Inject
    Plans plans;

    @Inject
    SettableClock clock;

    private final UUID lot = Ids.next();
    private final UUID other = Ids.next();
    private UUID hub;

    @BeforeEach
    void twoLotsInAHubThatKeepsThemThirtyDays() {
        hub = Api.id(Api.operator().body("""
                        {"name": "Werfhub", "type": "URBAN_MINING_HUB", "place": {"lat": 52, "lon": 6}, "storageDays": 30,
                         "capacity": {"floorM2": 100, "places": 40}}
                        """).post("/hubs").then().statusCode(201));
        for (var id : new UUID[] {lot, other}) {
            var slabs = Others.slabs(id, 12);
            descriptions.hear(slabs);
            descriptions.hear(Others.harvested(slabs, id, 12, 0));
        }
        Api.intake(
                hub,
                "{\"lotId\": \"%s\", \"space\": {\"floorM2\": 24.5}}, {\"lotId\": \"%s\", \"space\": {\"floorM2\": 6}}"
                        .formatted(lot, other));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void itTellsWhatIsTakenAndFreeAndWhatIsNotKnown() {
        occupancy("")
                .body("lots", equalTo(2))
                .body("limits.limit", contains("FLOOR", "VOLUME", "MASS", "PLACES"))
                .body("limits[0].capacity", equalTo(100.0f))
                .body("limits[0].taken", equalTo(30.5f))
                .body("limits[0].free", equalTo(69.5f))
                .body("limits[0].unknownLots", equalTo(0))
                .body("limits[1].capacity", nullValue())
                .body("limits[1].free", nullValue())
                .body("limits[3].unknownLots", equalTo(2))
                .body("overdue.lots", equalTo(0))
                .body("weeks", hasSize(12))
                .body("weeks[11].taken.lots", equalTo(0))
                .body("weeks.leaving.lots.sum()", equalTo(2));
    }

    @Test
    void whatIsPlannedCountsAndGoesBeforeADeadline() {
        var today = LocalDate.now(clock);
        plans.comes(hub, today, 10);
        plans.goes(hub, lot, today, 12);
        occupancy("?weeks=1")
                .body("weeks", hasSize(1))
                .body("weeks[0].arriving.space.floorM2", equalTo(10))
                .body("weeks[0].leaving.lots", equalTo(1))
                .body("weeks[0].taken.space.floorM2", equalTo(16));
        occupancy("?weeks=52").body("weeks.leaving.lots.sum()", equalTo(2));
    }

    @Test
    void ofWhatLeavesInPartTheRestLeavesByItsDeadline() {
        var today = LocalDate.now(clock);
        plans.goes(hub, lot, today, 5);
        plans.goes(hub, Ids.next(), today, 5);
        occupancy("?weeks=1")
                .body("weeks[0].leaving.lots", equalTo(0))
                .body("weeks[0].leaving.space.floorM2", equalTo(10.208f));
        occupancy("?weeks=8")
                .body("weeks.leaving.lots.sum()", equalTo(2))
                .body("weeks[7].taken.lots", equalTo(0))
                .body("weeks[7].taken.space.floorM2", equalTo(0));
        clock.pass(Duration.ofDays(31));
        occupancy("?weeks=8").body("overdue.lots", equalTo(2)).body("overdue.space.floorM2", equalTo(20.292f));
    }

    @Test
    void whatIsFirmlyReservedTakesItsShareUntilItIsFetched() {
        Api.confirmed(Api.reserved(lot, 6), "{}");
        Api.reserved(lot, 3);
        occupancy("").body("reserved", nullValue());
        occupancy("?reserved=true")
                .body("reserved.lots", equalTo(1))
                .body("reserved.space.floorM2", equalTo(12.25f))
                .body("limits[0].taken", equalTo(30.5f));
    }

    @Test
    void whatIsOverdueStaysUntilSomebodyActs() {
        clock.pass(Duration.ofDays(31));
        occupancy("")
                .body("overdue.lots", equalTo(2))
                .body("overdue.space.floorM2", equalTo(30.5f))
                .body("weeks.leaving.lots.sum()", equalTo(0))
                .body("weeks[11].taken.lots", equalTo(2));
    }

    @Test
    void aForecastIsOfOneToFiftyTwoWeeks() {
        Api.operator()
                .get("/hubs/%s/occupancy?weeks=53".formatted(hub))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("weeks"));
    }

    private ValidatableResponse occupancy(String query) {
        return Api.operator()
                .get("/hubs/%s/occupancy%s".formatted(hub, query))
                .then()
                .statusCode(200);
    }
}
