package nl.stadsmijn.matching.deal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The days on which what a deal holds comes out of its donor.
 *
 * @param from the first; null when all of it is out
 * @param until the last; null as for {@code from}
 */
record Availability(LocalDate from, LocalDate until) {

    static final Availability NOW = new Availability(null, null);

    /** Of all parts together: the deal is ready when its last part is. */
    static Availability ofAll(Collection<Availability> parts) {
        return new Availability(
                latest(parts.stream().map(Availability::from)),
                latest(parts.stream().map(Availability::until)));
    }

    private static LocalDate latest(Stream<LocalDate> days) {
        return days.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    /** For people. */
    String told() {
        return from == null ? "available now" : "available from %s until %s".formatted(from, until);
    }
}
