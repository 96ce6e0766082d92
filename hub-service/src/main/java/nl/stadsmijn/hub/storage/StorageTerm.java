package nl.stadsmijn.hub.storage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The time a lot has in a hub. Split, transfer and merge never restart it; a treatment restarts the hub's clock, never that of waste. Days are Europe/Amsterdam
 * calendar days.
 *
 * @param since the day of intake
 * @param deadline the last day it may lie there; never after the legal limit
 * @param state as it was told last; a new deadline begins at STORED
 * @param firstStored the day it first lay in any hub: what the law counts from
 * @param legalLimit the last day that the law lets it be stored; null while it is not waste
 * @param extensions how often its time was extended
 */
public record StorageTerm(
        UUID hubId,
        LocalDate since,
        LocalDate deadline,
        StorageState state,
        LocalDate firstStored,
        LocalDate legalLimit,
        int extensions) {

    /** The term of what comes in. Whichever rung it starts on is reached, and told, like any other. @param days the hub's horizon */
    public static StorageTerm from(UUID hubId, LocalDate today, int days, LegalStorage legal) {
        return new StorageTerm(hubId, today, today.plusDays(days), StorageState.STORED, today, null, 0).under(legal);
    }

    /** The same under the law for what it is now. A deadline that must be earlier is a new one. */
    public StorageTerm under(LegalStorage legal) {
        var limit = legal.lastDay(firstStored);
        var lawful = within(limit, deadline);
        var rung = lawful.equals(deadline) ? state : StorageState.STORED;
        return new StorageTerm(hubId, since, lawful, rung, firstStored, limit.orElse(null), extensions);
    }

    /**
     * The same in a hub that is there until a day, by which the lot must have left. A deadline that must be earlier is a new one.
     *
     * @param lastDay of the hub; null for one that stays
     */
    public StorageTerm endingBy(LocalDate lastDay) {
        var last = within(Optional.ofNullable(lastDay), deadline);
        var rung = last.equals(deadline) ? state : StorageState.STORED;
        return new StorageTerm(hubId, since, last, rung, firstStored, legalLimit, extensions);
    }

    /** The term in another hub, moved there: nothing restarts. */
    public StorageTerm movedTo(UUID otherHub) {
        return new StorageTerm(otherHub, since, deadline, state, firstStored, legalLimit, extensions);
    }

    /** The term of what a treatment made of it: the hub's clock restarts, the law's does not. @param days the hub's horizon for what it is now */
    public StorageTerm treated(LocalDate today, int days) {
        var anew = within(Optional.ofNullable(legalLimit), today.plusDays(days));
        return new StorageTerm(hubId, today, anew, StorageState.STORED, firstStored, legalLimit, 0);
    }

    /** The term of what was merged of this and another: the earliest day of each, the later rung of the same deadline. */
    public StorageTerm mergedWith(StorageTerm other) {
        var first = Stream.of(this, other)
                .min(Comparator.comparing(StorageTerm::deadline)
                        .thenComparing(StorageTerm::state, Comparator.reverseOrder()))
                .orElseThrow();
        return new StorageTerm(
                first.hubId,
                earliest(since, other.since),
                first.deadline,
                first.state,
                earliest(firstStored, other.firstStored),
                earliest(legalLimit, other.legalLimit),
                Math.max(extensions, other.extensions));
    }

    /** The term with more time: a new deadline, with a ladder of its own. */
    public StorageTerm extendedTo(LocalDate until) {
        return new StorageTerm(hubId, since, until, StorageState.STORED, firstStored, legalLimit, extensions + 1);
    }

    /** The term as it stands on a day: towards one deadline the state never goes back. */
    public StorageTerm on(LocalDate today, StoragePolicy policy) {
        var now = policy.at(ChronoUnit.DAYS.between(today, deadline));
        return now.compareTo(state) <= 0
                ? this
                : new StorageTerm(hubId, since, deadline, now, firstStored, legalLimit, extensions);
    }

    private static LocalDate within(Optional<LocalDate> limit, LocalDate day) {
        return limit.map(last -> earliest(last, day)).orElse(day);
    }

    /** Null is never. */
    private static LocalDate earliest(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
