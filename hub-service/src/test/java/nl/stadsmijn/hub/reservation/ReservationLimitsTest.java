package nl.stadsmijn.hub.reservation;

import static nl.stadsmijn.hub.Api.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much an organisation may hold. Each test is an organisation of its own. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ReservationLimitsTest {

    @Inject
    Descriptions descriptions;

    @Inject
    ReservationPolicy policy;

    @Inject
    SettableClock clock;

    @Inject
    LedgerAudit audit;

    @Inject
    Jdbi jdbi;

    private final UUID builder = Ids.next();
    private final UUID lot = Ids.next();

    @BeforeEach
    void aHundredSlabs() {
        descriptions.hear(Others.slabs(lot, 100));
    }

    @AfterEach
    void theLedgerIsTrue() {
        clock.reset();
        jdbi.useHandle(handle -> handle.execute(
                "DELETE FROM reservation WHERE NOT EXISTS (SELECT FROM allocation WHERE reservation_id = reservation.id) AND holder_id = ?",
                builder));
        audit.check();
    }

    @Test
    void soManyOptionsAtATimeAndOneReleasedMakesRoom() {
        var first = Api.id(reserve("1").then().statusCode(201));
        hold(policy.mostOptions() - 1, 1);
        limited(reserve("1"), "OPEN_OPTIONS")
                .body("limit.most", equalTo(policy.mostOptions()))
                .body("limit.open", equalTo(policy.mostOptions()))
                .body("limit.freesAt", notNullValue())
                .body("detail", containsString("open options"));
        Api.as(builder, "builder").delete("/reservations/" + first).then().statusCode(204);
        reserve("1").then().statusCode(201);
        limited(reserve("1"), "OPEN_OPTIONS");
    }

    @Test
    void soManyLotsAtATimeFirmOrNot() {
        hold(1, policy.mostLots() - 1);
        confirm(Api.id(reserve("1").then().statusCode(201)));
        limited(reserve("1"), "RESERVED_LOTS").body("limit.open", equalTo(policy.mostLots()));
    }

    @Test
    void optionsThatHaveExpiredOpenUpRoomSweptOrNot() {
        hold(policy.mostOptions(), 1);
        limited(reserve("1"), "OPEN_OPTIONS");
        clock.pass(Duration.ofHours(72));
        reserve("1").then().statusCode(201);
    }

    /** They do not see each other's, and still not one too many gets in. */
    @Test
    void askingTogetherDoesNotPassTheLimit() throws Exception {
        hold(policy.mostOptions() - 5, 1);
        Callable<Integer> asking = () -> reserve("1").statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(Collections.nCopies(24, asking)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers).filteredOn(status -> status == 201).hasSize(5);
            assertThat(answers).filteredOn(status -> status == 409).hasSize(19);
        }
    }

    @Test
    void nobodyKeepsALotByTakingOptionAfterOption() {
        for (var turn = 1; turn <= policy.mostTurns(); turn++) {
            reserve("1").then().statusCode(201);
            clock.pass(Duration.ofHours(72));
        }
        var again = limited(reserve("1"), "TURNS_ON_A_LOT").body("limit.lotId", equalTo(lot.toString()));
        var freesAt =
                OffsetDateTime.parse(again.extract().path("limit.freesAt")).toInstant();
        assertThat(Duration.between(clock.instant(), freesAt))
                .isBetween(Duration.ofDays(23), Duration.ofDays(24).plusHours(1));

        reserveAs(Ids.next(), "1").then().statusCode(201);
        clock.pass(Duration.ofDays(25));
        reserve("1").then().statusCode(201);
    }

    @Test
    void whatIsGivenBackTheSameDayIsACorrectionAndWhatIsGivenBackLaterATurn() {
        for (var correction = 0; correction < 5; correction++) {
            release(Duration.ofHours(1));
        }
        for (var turn = 0; turn < policy.mostTurns(); turn++) {
            release(Duration.ofHours(25));
        }
        limited(reserve("1"), "TURNS_ON_A_LOT");
    }

    private void release(Duration after) {
        var id = Api.id(reserve("1").then().statusCode(201));
        clock.pass(after);
        Api.as(builder, "builder").delete("/reservations/" + id).then().statusCode(204);
    }

    private void confirm(UUID id) {
        Api.as(builder, "builder")
                .body("{}")
                .post("/reservations/%s/confirmation".formatted(id))
                .then()
                .statusCode(200);
    }

    private Response reserve(String pieces) {
        return reserveAs(builder, pieces);
    }

    private Response reserveAs(UUID organisation, String pieces) {
        return Api.as(organisation, "builder")
                .body("{\"lines\": [%s]}".formatted(line(lot, pieces, "piece")))
                .post("/reservations");
    }

    private static ValidatableResponse limited(Response response, String limit) {
        return response.then()
                .statusCode(409)
                .body("type", endsWith("/problems/reservation-limit"))
                .body("limit.name", equalTo(limit));
    }

    /** Options as if they had been taken before; on what, does not matter to the limits. */
    private void hold(int options, int lotsEach) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO reservation (id, version, holder_id, kind, created_at, expires_at, extended, condition_settled, line_count)
                        SELECT gen_random_uuid(), 1, :holder, 'OPTION', :now, :now::timestamptz + interval '72 hours', false, false, :lots
                          FROM generate_series(1, :options)
                        """)
                .bind("holder", builder)
                .bind("now", now)
                .bind("lots", lotsEach)
                .bind("options", options)
                .execute());
    }
}
