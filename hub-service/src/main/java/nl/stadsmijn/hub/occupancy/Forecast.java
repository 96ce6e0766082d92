package nl.stadsmijn.hub.occupancy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How full a hub gets. What is planned happens on its day; what has a deadline and no plan leaves in the week of its deadline; what is overdue stays until somebody
 * acts.
 */
final class Forecast {

    private Forecast() {}

    /** A week, Monday to Sunday. */
    @Schema(name = "OccupancyWeek")
    record Week(
            @Schema(description = "Its Monday; of the first week the day it is today.")
            LocalDate from,

            @Schema(description = "Its Sunday.") LocalDate until,
            Flow arriving,

            @Schema(description = "By plan, or because the storage time ends.")
            Flow leaving,

            @Schema(description = "What lies there at the end of the week.")
            Flow taken) {}

    /**
     * @param now what lies there
     * @param coming what is planned to come
     * @param going what is planned to leave on a day
     * @param deadlines what must have left by the end of a day, without what is planned to leave
     */
    static List<Week> of(
            LocalDate today,
            int weeks,
            Flow now,
            List<Planned> coming,
            Map<LocalDate, Flow> going,
            Map<LocalDate, Flow> deadlines) {
        var arriving = byWeek(coming, today);
        Map<LocalDate, Flow> leaving = new HashMap<>();
        Stream.of(going, deadlines)
                .flatMap(days -> days.entrySet().stream())
                .forEach(each -> leaving.merge(sunday(later(each.getKey(), today)), each.getValue(), Flow::plus));
        var forecast = new ArrayList<Week>();
        var taken = now;
        var from = today;
        for (var week = 0; week < weeks; week++) {
            var until = sunday(from);
            var in = arriving.getOrDefault(until, Flow.NOTHING);
            var out = leaving.getOrDefault(until, Flow.NOTHING);
            taken = taken.plus(in).minus(out);
            forecast.add(new Week(from, until, in.rounded(), out.rounded(), taken.rounded()));
            from = until.plusDays(1);
        }
        return List.copyOf(forecast);
    }

    /** The day after the last that a forecast of so many weeks is about. */
    static LocalDate end(LocalDate today, int weeks) {
        return sunday(today).plusWeeks(weeks - 1L).plusDays(1);
    }

    private static Map<LocalDate, Flow> byWeek(List<Planned> planned, LocalDate today) {
        Map<LocalDate, Flow> weeks = new HashMap<>();
        planned.forEach(each -> weeks.merge(sunday(later(each.on(), today)), new Flow(1, each.space()), Flow::plus));
        return weeks;
    }

    private static LocalDate later(LocalDate day, LocalDate today) {
        return day.isBefore(today) ? today : day;
    }

    private static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
}
