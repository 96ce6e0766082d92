package nl.stadsmijn.hub.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** A week of ISO 8601. @param monday its first day */
record IsoWeek(LocalDate monday) {

    /** Before the working week begins. */
    private static final LocalTime DRAWN_UP = LocalTime.of(6, 0);

    /** The week of a day. */
    static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The last week whose Monday, 06:00 in that zone, has come. */
    static IsoWeek begunBy(ZonedDateTime now) {
        var week = of(now.toLocalDate());
        var begins = week.monday.atTime(DRAWN_UP).atZone(now.getZone());
        return now.isBefore(begins) ? week.plus(-1) : week;
    }

    IsoWeek plus(int weeks) {
        return new IsoWeek(monday.plusWeeks(weeks));
    }

    /** As ISO 8601 writes it: {@code 2026-W53}. */
    @Override
    public String toString() {
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
