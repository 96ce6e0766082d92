package nl.stadsmijn.hub.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.delivery.Deals;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.inspection.Assessments;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a hub's room and the days of its lots come to, while things come, change and go. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class StaysTest {

    @Inject
    Descriptions descriptions;

    @Inject
    Deals deals;

    @Inject
    Assessments assessments;

    @Inject
    Rooms rooms;

    @Inject
    RoomAudit audit;

    @Inject
    SettableClock clock;

    @Inject
    Jdbi jdbi;

    private final UUID lot = Ids.next();
    private final ObjectNode slabs = Others.slabs(lot, 12);
    private UUID hub;

    @BeforeEach
    void twelveSlabsOnTwentyFourSquareMetres() {
        descriptions.hear(slabs.put("massPerUnit", "2000"));
        descriptions.hear(Others.harvested(slabs, lot, 12, 0));
        hub = Api.hub(Organisations.HUB);
        Api.intake(hub, "{\"lotId\": \"%s\", \"space\": {\"floorM2\": 24, \"places\": 3}}".formatted(lot));
    }

    @AfterEach
    void whatIsCountedIsWhatLiesThere() {
        audit.check(hub);
        clock.reset();
    }

    @Test
    void whatCameTakesWhatWasSaidAndWhatItsDescriptionSays() {
        taken("24", "24", "3");
        assertThat(rooms.use(hub).unknown(Limit.VOLUME)).isEqualTo(1);
        assertThat(days(lot)).containsExactly("0- 12");
    }

    @Test
    void whatLeavesTakesItsShareAndAStayEndsOnTheDayOfLeaving() {
        clock.pass(Duration.ofDays(3));
        deliver(4);
        taken("16", "16", "2");
        assertThat(days(lot)).containsExactly("0-3 12", "3- 8");

        clock.pass(Duration.ofDays(2));
        deliver(8);
        assertThat(rooms.use(hub).lots()).isZero();
        assertThat(days(lot)).containsExactly("0-3 12", "3-5 8");
    }

    @Test
    void whatComesAndGoesOnOneDayWasNeverThereAndWhatChangesOnItWasSoFromTheStart() {
        deliver(4);
        assertThat(days(lot)).containsExactly("0- 8");
        deliver(8);
        assertThat(days(lot)).isEmpty();
    }

    @Test
    void whatIsUsedUpByATestTakesNoRoom() {
        var batch = Ids.next();
        assessments.hear(Others.quality(lot, batch, "HOLD_REQUESTED"));
        assessments.hear(Others.sampled(Others.quality(lot, batch, "IN_ASSESSMENT"), Ids.next(), 3));
        taken("18", "18", "3");
    }

    @Test
    void whatIsSaidOfItsSpaceLaterIsCountedFromThatDay() {
        clock.pass(Duration.ofDays(1));
        Api.operator()
                .body("{\"lines\": [{\"lotId\": \"%s\", \"space\": {\"floorM2\": 30}}]}".formatted(lot))
                .post("/hubs/%s/shelvings".formatted(hub))
                .then()
                .statusCode(200);
        taken("30", "24", "3");
        assertThat(days(lot)).containsExactly("0-1 12", "1- 12");
    }

    /** Stays are told apart by days; the clocks go forward in between. */
    @Test
    void aDayIsACalendarDayAlsoWhenTheClocksChange() {
        clock.pass(Duration.ofDays(365));
        deliver(12);
        assertThat(days(lot)).containsExactly("0-365 12");
    }

    private void taken(String floor, String mass, String places) {
        var taken = rooms.use(hub).taken();
        assertThat(taken.floorM2()).isEqualByComparingTo(floor);
        assertThat(taken.massT()).isEqualByComparingTo(mass);
        assertThat(taken.places()).isEqualByComparingTo(places);
    }

    private void deliver(int pieces) {
        var deal = Ids.next();
        var reservation = Ids.next();
        for (var state : List.of("AGREED", "CONFIRMING", "DELIVERING")) {
            deals.hear(Others.deal(deal, reservation, lot, pieces, state));
        }
    }

    /** From, to and without the day until, counted from the first; and how many pieces. */
    private List<String> days(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT since - min(since) OVER () AS since, until - min(since) OVER () AS until, amount
                          FROM stay WHERE lot_id = :lot ORDER BY since
                        """)
                .bind("lot", id)
                .map((row, context) -> {
                    BigDecimal until = row.getBigDecimal("until");
                    return "%d-%s %s"
                            .formatted(
                                    row.getInt("since"),
                                    until == null ? "" : until.toPlainString(),
                                    row.getBigDecimal("amount")
                                            .stripTrailingZeros()
                                            .toPlainString());
                })
                .list());
    }
}
