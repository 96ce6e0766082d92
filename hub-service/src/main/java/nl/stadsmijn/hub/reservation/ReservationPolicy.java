package nl.stadsmijn.hub.reservation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How long an option lasts, and how much an organisation may hold without paying for it. What deals hold is not counted: there the other side agreed.
 *
 * @param optionTime an option's time, and that of its one extension; an hour to four weeks
 * @param mostOptions open options of an organisation at a time
 * @param mostLots lots of which an organisation holds something at a time, as an option or firm; a lot counts once for each reservation
 * @param mostTurns how often an organisation may hold something of the same lot within {@code turnsWithin} and let it go again. What was held for less than
 *     {@code aTurn} is a correction and does not count
 */
record ReservationPolicy(
        Duration optionTime, int mostOptions, int mostLots, int mostTurns, Duration turnsWithin, Duration aTurn) {

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(28);

    /** Near a limit an organisation's requests are judged one after the other; so many can be under way together before that. */
    private static final int UNDER_WAY = 64;

    ReservationPolicy {
        if (optionTime.compareTo(SHORTEST) < 0 || optionTime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "an option lasts %s to %s, not %s".formatted(SHORTEST, LONGEST, optionTime));
        }
        if (mostOptions < 1 || mostLots < 1 || mostTurns < 1) {
            throw new IllegalArgumentException("a limit of less than 1 would forbid reservations");
        }
    }

    /**
     * What an organisation holds, and held.
     *
     * @param lots lots of its open reservations
     * @param firstEnd when the first of its options ends; null without one
     * @param turns by lot: when each of its recent turns on it ended, oldest first
     */
    record Holdings(int options, int lots, Instant firstEnd, Map<UUID, List<Instant>> turns) {
        static final Holdings NONE = new Holdings(0, 0, null, Map.of());
    }

    /** What there can be too much of. */
    enum Limit {
        OPEN_OPTIONS,
        RESERVED_LOTS,
        TURNS_ON_A_LOT
    }

    /**
     * A limit that stands in the way.
     *
     * @param most the limit
     * @param open how much of it is used
     * @param freesAt when something of it is free again by itself; null if nothing will be
     * @param lotId of turns on a lot; null otherwise
     */
    record Reached(Limit name, int most, int open, Instant freesAt, UUID lotId) {}

    Instant expiry(Instant now) {
        return now.plus(optionTime);
    }

    /** An extension counts from the end it had, so that asking early costs nothing. */
    Instant extended(Instant expiresAt) {
        return expiresAt.plus(optionTime);
    }

    /** From when on turns count. */
    Instant turnsSince(Instant now) {
        return now.minus(turnsWithin);
    }

    /** What forbids another option, on so many lots. */
    Optional<Reached> limit(Holdings held, int wanted) {
        if (held.options() >= mostOptions) {
            return Optional.of(new Reached(Limit.OPEN_OPTIONS, mostOptions, held.options(), held.firstEnd(), null));
        }
        if (held.lots() + wanted > mostLots) {
            return Optional.of(new Reached(Limit.RESERVED_LOTS, mostLots, held.lots(), held.firstEnd(), null));
        }
        return held.turns().entrySet().stream()
                .filter(lot -> lot.getValue().size() >= mostTurns)
                .map(lot -> turns(lot.getKey(), lot.getValue()))
                .findFirst();
    }

    /** Whether requests that do not see each other could pass a limit together. */
    boolean isNear(Holdings held, int wanted) {
        return held.options() + UNDER_WAY > mostOptions || held.lots() + UNDER_WAY * wanted > mostLots;
    }

    private Reached turns(UUID lot, List<Instant> ended) {
        var lastToForget = ended.get(ended.size() - mostTurns);
        return new Reached(Limit.TURNS_ON_A_LOT, mostTurns, ended.size(), lastToForget.plus(turnsWithin), lot);
    }
}
