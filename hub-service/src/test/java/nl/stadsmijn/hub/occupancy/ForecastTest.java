package nl.stadsmijn.hub.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.stadsmijn.hub.room.Space;
import org.junit.jupiter.api.Test;

class ForecastTest {

    /** A Thursday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void whatIsPlannedHappensOnItsDayAndWhatHasADeadlineLeavesByIt() {
        var weeks = Forecast.of(
                TODAY,
                3,
                flow(10, 100),
                List.of(planned(TODAY.plusDays(3), 20), planned(TODAY.plusDays(4), 5), planned(TODAY.minusDays(9), 1)),
                Map.of(TODAY.plusDays(12), flow(1, 30)),
                Map.of(TODAY, flow(1, 7), TODAY.plusDays(17), flow(2, 9)));
        assertThat(weeks).extracting(Forecast.Week::from).containsExactly(TODAY, TODAY.plusDays(4), TODAY.plusDays(11));
        assertThat(weeks)
                .extracting(week -> week.arriving().space().floorM2().intValue())
                .containsExactly(21, 5, 0);
        assertThat(weeks)
                .extracting(week -> week.leaving().space().floorM2().intValue())
                .containsExactly(7, 0, 39);
        assertThat(weeks)
                .extracting(week -> week.taken().space().floorM2().intValue())
                .containsExactly(114, 119, 80);
        assertThat(weeks).extracting(week -> week.taken().lots()).containsExactly(11L, 12L, 9L);
    }

    /** Weeks follow each other without a gap, and nothing that is to happen within them is left out or counted twice. */
    @Property
    void weeksAreWholeAndNothingIsForgotten(
            @ForAll @IntRange(max = 400) int start,
            @ForAll @IntRange(min = 1, max = 52) int count,
            @ForAll @Size(max = 20) List<@IntRange(min = -30, max = 500) Integer> coming,
            @ForAll @Size(max = 20) List<@IntRange(max = 500) Integer> due) {
        var today = TODAY.plusDays(start);
        var before = Forecast.end(today, count);
        var arrivals = coming.stream()
                .map(day -> planned(today.plusDays(day), 3))
                .filter(each -> each.on().isBefore(before))
                .toList();
        Map<LocalDate, Flow> deadlines = new HashMap<>();
        due.stream()
                .map(today::plusDays)
                .filter(day -> day.isBefore(before))
                .forEach(day -> deadlines.merge(day, flow(1, 2), Flow::plus));
        var weeks = Forecast.of(today, count, flow(0, 0), arrivals, Map.of(), deadlines);

        assertThat(weeks).hasSize(count);
        assertThat(weeks.getFirst().from()).isEqualTo(today);
        assertThat(weeks.getLast().until()).isEqualTo(before.minusDays(1));
        for (var index = 0; index < count; index++) {
            assertThat(weeks.get(index).until().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            if (index > 0) {
                assertThat(weeks.get(index).from())
                        .isEqualTo(weeks.get(index - 1).until().plusDays(1));
            }
        }
        var left = deadlines.values().stream().mapToLong(Flow::lots).sum();
        assertThat(weeks.getLast().taken().lots()).isEqualTo(arrivals.size() - left);
    }

    private static Planned planned(LocalDate on, int floor) {
        return new Planned(new UUID(1, 1), on, space(floor));
    }

    private static Flow flow(long lots, int floor) {
        return new Flow(lots, Space.NONE.plus(space(floor)));
    }

    private static Space space(int floor) {
        return new Space(BigDecimal.valueOf(floor), null, null, null);
    }
}
