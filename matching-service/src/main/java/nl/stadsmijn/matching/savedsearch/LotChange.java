package nl.stadsmijn.matching.savedsearch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.stadsmijn.matching.savedsearch.Alert.Change;
import nl.stadsmijn.matching.savedsearch.Alert.Days;
import nl.stadsmijn.matching.savedsearch.Alert.Kind;

/**
 * A lot as it is now, beside what was told of it before.
 *
 * @param told false if nothing was
 * @param was the days on which it was to come out, as they were told
 * @param revision what it is described as now, and was when it was told
 * @param storageEnds its last day in a hub, if that it is near is something that was not told; null otherwise
 * @param builtIn whether it still has to come out: afterwards those days mean nothing any more
 */
record LotChange(
        UUID lotId,
        String lotName,
        UUID sellerId,
        boolean builtIn,
        boolean told,
        Days was,
        Days now,
        List<Change> revision,
        LocalDate storageEnds) {

    /** What is worth telling of it, if anything. */
    Optional<Kind> news() {
        if (!told) {
            return Optional.of(Kind.LISTED);
        }
        if (builtIn && !was.equals(now)) {
            return Optional.of(Kind.WINDOW_MOVED);
        }
        return storageEnds == null ? Optional.empty() : Optional.of(Kind.STORAGE_ENDING);
    }

    boolean isRevised() {
        return !revision.isEmpty();
    }

    /** What is otherwise, by field; nothing if it was not noted what was told. */
    static List<Change> revision(Map<String, String> before, Map<String, String> after) {
        if (before == null) {
            return List.of();
        }
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Change(field, before.get(field), after.get(field)))
                .toList();
    }

    /** Whether it comes free in time, or did before its days moved. */
    boolean isInTime(Predicate<LocalDate> inTime) {
        return inTime.test(was.from()) || inTime.test(now.from());
    }

    static Days days(LocalDate from, LocalDate until) {
        return new Days(from, until);
    }

    LotChange {
        Objects.requireNonNull(was);
        Objects.requireNonNull(now);
        revision = List.copyOf(revision);
    }
}
