package nl.stadsmijn.hub.treatment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import nl.stadsmijn.kit.problem.Violation;

/**
 * When a treatment was done: after all that went in had come to where it lies, by the day, as an intake is often booked some hours late; and before now.
 *
 * @param arrivals of what went in
 */
record TreatmentTimes(Instant startedAt, Instant finishedAt, Collection<Instant> arrivals) {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    Optional<Violation> violation(Instant now) {
        if (finishedAt.isBefore(startedAt)) {
            return Optional.of(
                    new Violation("finishedAt", "BEFORE_FROM", "must not be before startedAt", finishedAt.toString()));
        }
        if (finishedAt.isAfter(now)) {
            return Optional.of(new Violation(
                    "finishedAt",
                    "IN_THE_FUTURE",
                    "must not be after now: it is booked when it is done",
                    finishedAt.toString()));
        }
        return arrivals.stream()
                .map(TreatmentTimes::day)
                .max(Comparator.naturalOrder())
                .filter(day -> day(startedAt).isBefore(day))
                .map(day -> new Violation(
                        "startedAt",
                        "BEFORE_ARRIVAL",
                        "must not be before %s, when what went in came to where it lies".formatted(day),
                        startedAt.toString()));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, AMSTERDAM);
    }
}
