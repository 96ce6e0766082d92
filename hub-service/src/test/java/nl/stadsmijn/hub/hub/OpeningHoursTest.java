package nl.stadsmijn.hub.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import nl.stadsmijn.hub.hub.OpeningHours.Exceptional;
import nl.stadsmijn.hub.hub.OpeningHours.Hours;
import nl.stadsmijn.hub.hub.OpeningHours.Weekly;
import nl.stadsmijn.kit.problem.Violation;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 28);

    private final OpeningHours hours = new OpeningHours(
            List.of(
                    weekly(DayOfWeek.MONDAY, stretch(13, 17), stretch(8, 12)),
                    weekly(DayOfWeek.TUESDAY, stretch(8, 12))),
            List.of(
                    new Exceptional(MONDAY.plusDays(1), List.of()),
                    new Exceptional(MONDAY.plusDays(2), List.of(stretch(10, 12)))));

    @Test
    void aDayHasTheStretchesOfItsWeekdayUnlessItGoesOtherwise() {
        assertThat(hours.on(MONDAY)).containsExactly(stretch(8, 12), stretch(13, 17));
        assertThat(hours.on(MONDAY.plusDays(1))).isEmpty();
        assertThat(hours.on(MONDAY.plusDays(2))).containsExactly(stretch(10, 12));
        assertThat(hours.on(MONDAY.plusDays(8))).containsExactly(stretch(8, 12));
        assertThat(hours.violations()).isEmpty();
    }

    @Test
    void whatContradictsItselfIsNamed() {
        var wrong = new OpeningHours(
                List.of(
                        weekly(DayOfWeek.MONDAY, stretch(8, 12), stretch(11, 17)),
                        weekly(DayOfWeek.TUESDAY, stretch(11, 17)),
                        weekly(DayOfWeek.MONDAY, stretch(17, 17))),
                List.of(
                        new Exceptional(MONDAY, List.of(stretch(9, 8))),
                        new Exceptional(MONDAY, List.of(stretch(8, 10), stretch(9, 11)))));
        assertThat(wrong.violations())
                .extracting(Violation::field, Violation::code)
                .containsExactly(
                        tuple("openingHours.week[0].hours[1].from", "OVERLAP"),
                        tuple("openingHours.week[2].days", "DUPLICATE"),
                        tuple("openingHours.week[2].hours[0].until", "BEFORE_FROM"),
                        tuple("openingHours.exceptions[0].hours[0].until", "BEFORE_FROM"),
                        tuple("openingHours.exceptions[1].on", "DUPLICATE"),
                        tuple("openingHours.exceptions[1].hours[1].from", "OVERLAP"));
    }

    @Test
    void midnightIsTheEndOfTheDay() {
        var late = new OpeningHours(
                List.of(
                        weekly(DayOfWeek.MONDAY, stretch(18, 0), stretch(8, 17)),
                        weekly(DayOfWeek.TUESDAY, stretch(18, 0), stretch(23, 0)),
                        weekly(DayOfWeek.SUNDAY, stretch(0, 0))),
                List.of());
        assertThat(late.violations())
                .extracting(Violation::field, Violation::code)
                .containsExactly(tuple("openingHours.week[1].hours[1].from", "OVERLAP"));
        assertThat(late.on(MONDAY)).containsExactly(stretch(8, 17), stretch(18, 0));
    }

    private static Tuple tuple(String field, String code) {
        return Tuple.tuple(field, code);
    }

    private static Weekly weekly(DayOfWeek day, Hours... hours) {
        return new Weekly(Set.of(day), List.of(hours));
    }

    private static Hours stretch(int from, int until) {
        return new Hours(LocalTime.of(from, 0), LocalTime.of(until, 0));
    }
}
