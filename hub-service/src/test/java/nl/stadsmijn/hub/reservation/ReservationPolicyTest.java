package nl.stadsmijn.hub.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReservationPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final Instant SOON = NOW.plusSeconds(60);
    private static final UUID LOT = new UUID(1, 1);
    private static final ReservationPolicy POLICY = policy(Duration.ofHours(72));

    @ParameterizedTest
    @CsvSource({
        "0, 0, 100, ",
        "199, 900, 100, ",
        "200, 200, 1, OPEN_OPTIONS",
        "201, 200, 1, OPEN_OPTIONS",
        "0, 900, 101, RESERVED_LOTS",
        "200, 1000, 1, OPEN_OPTIONS"
    })
    void anOrganisationHoldsSoManyOptionsAndSoManyLots(
            int options, int lots, int wanted, ReservationPolicy.Limit limit) {
        var reached = POLICY.limit(new ReservationPolicy.Holdings(options, lots, SOON, Map.of()), wanted);
        assertThat(reached.map(ReservationPolicy.Reached::name).orElse(null)).isEqualTo(limit);
        reached.ifPresent(it -> assertThat(it.freesAt()).isEqualTo(SOON));
    }

    @Test
    void theThirdTurnOnALotIsTheLastUntilThirtyDaysAfterTheFirst() {
        var days = List.of(20, 12, 4);
        for (var turns = 0; turns <= 3; turns++) {
            var ended = days.subList(3 - turns, 3).stream()
                    .map(ago -> NOW.minus(Duration.ofDays(ago)))
                    .toList();
            var held = new ReservationPolicy.Holdings(0, 0, null, turns == 0 ? Map.of() : Map.of(LOT, ended));
            var reached = POLICY.limit(held, 1);
            if (turns < 3) {
                assertThat(reached).isEmpty();
            } else {
                assertThat(reached)
                        .contains(new ReservationPolicy.Reached(
                                ReservationPolicy.Limit.TURNS_ON_A_LOT, 3, 3, NOW.plus(Duration.ofDays(10)), LOT));
            }
        }
    }

    @Test
    void ofMoreTurnsThanThereMayBeTheLimitWaitsForTheOneThatBringsThemUnderIt() {
        var ended = List.of(20, 19, 12, 4).stream()
                .map(ago -> NOW.minus(Duration.ofDays(ago)))
                .toList();
        var reached = POLICY.limit(new ReservationPolicy.Holdings(0, 0, null, Map.of(LOT, ended)), 1);
        assertThat(reached.orElseThrow().freesAt()).isEqualTo(NOW.plus(Duration.ofDays(11)));
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 1, false", "137, 137, 1, true", "10, 400, 10, true", "10, 360, 10, false"})
    void nearALimitAnOrganisationGoesOneAfterTheOther(int options, int lots, int wanted, boolean near) {
        assertThat(POLICY.isNear(new ReservationPolicy.Holdings(options, lots, SOON, Map.of()), wanted))
                .isEqualTo(near);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 59, 28 * 24 * 60 + 1})
    void anOptionLastsHoursToWeeks(long minutes) {
        assertThatThrownBy(() -> policy(Duration.ofMinutes(minutes)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an option lasts PT1H to PT672H");
    }

    private static ReservationPolicy policy(Duration optionTime) {
        return new ReservationPolicy(optionTime, 200, 1000, 3, Duration.ofDays(30), Duration.ofDays(1));
    }
}
