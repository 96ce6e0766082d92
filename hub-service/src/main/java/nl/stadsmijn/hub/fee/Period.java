package nl.stadsmijn.hub.fee;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.stadsmijn.kit.problem.Problem;

/**
 * The days that are charged.
 *
 * @param end the day after the last; not after today
 */
record Period(LocalDate from, LocalDate end) {

    private static final long MOST = 366;

    /**
     * @param until the last day, included; days that are not over are left out
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if it ends before it begins, or is longer than a year
     */
    static Period of(LocalDate from, LocalDate until, LocalDate today) {
        if (until.isBefore(from)) {
            throw Problem.rule("until", "BEFORE_FROM", "must be %s or later".formatted(from), until.toString());
        }
        if (ChronoUnit.DAYS.between(from, until) >= MOST) {
            throw Problem.rule("until", "OUT_OF_RANGE", "must be within a year of from", until.toString());
        }
        var end = until.plusDays(1);
        return new Period(from, end.isAfter(today) ? today : end);
    }
}
