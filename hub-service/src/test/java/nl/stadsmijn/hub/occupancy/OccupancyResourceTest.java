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
import java.util.List;
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

        private record Plan(UUID hub, Planned planned) {}

        private final List<Plan> coming = new ArrayList<>();
        private final List<Plan> going = new ArrayList<>();

        void add(UUID hub, boolean comes, UUID lot, LocalDate on, int floor) {
            (comes ? coming : going)
                    .add(new Plan(hub, new Planned(lot, on, new Space(BigDecimal.valueOf(floor), null, null, null))));
        }

        @Override
        public List<Planned> arrivals(UUID hub, LocalDate before) {
            return of(coming, hub, before);
        }

        @Override
        public List<Planned> departures(UUID hub, LocalDate before) {
            return of(going, hub, before);
        }

        private static List<Planned> of(List<Plan> plans, UUID hub, LocalDate before) {
            return plans.stream()
                    .filter(plan ->
                            plan.hub().equals(hub) && plan.planned().on().isBefore(before))
                    .map(Plan::planned)
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
        plans.add(hub, true, Ids.next(), today, 10);
        plans.add(hub, false, lot, today, 24);
        occupancy("?weeks=1")
                .body("weeks", hasSize(1))
                .body("weeks[0].arriving.space.floorM2", equalTo(10))
                .body("weeks[0].leaving.lots", equalTo(1))
                .body("weeks[0].taken.space.floorM2", equalTo(16.5f));
        occupancy("?weeks=52").body("weeks.leaving.lots.sum()", equalTo(2));
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
