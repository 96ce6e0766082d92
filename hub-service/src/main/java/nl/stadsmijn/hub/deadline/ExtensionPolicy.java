package nl.stadsmijn.hub.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stadsmijn.hub.storage.StoragePolicy;
import nl.stadsmijn.hub.storage.StorageTerm;

/**
 * Whether a lot can be given more time. The hub caps how often and how long, and gives none past its own end; the law caps what is waste; what is overdue must have somebody who will come for it.
 *
 * @param hubEnds the last day of a temporary hub; null for one that stays
 * @param reserved whether there is a firm reservation on it
 */
record ExtensionPolicy(StoragePolicy hub, LocalDate hubEnds, StorageTerm term, boolean reserved, LocalDate today) {

    /** Why not. */
    enum Refusal {
        NO_MORE_EXTENSIONS,
        OVERDUE,
        NOT_LATER,
        TOO_LONG,
        PAST_HUB_END,
        PAST_LEGAL_LIMIT
    }

    /** The day that an extension counts from: the deadline, or today once that has passed. */
    LocalDate from() {
        return isOverdue() ? today : term.deadline();
    }

    /** The last day that can be asked for, where any can. */
    LocalDate latest() {
        return Stream.of(from().plusDays(hub.mostExtensionDays()), hubEnds, term.legalLimit())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    Optional<Refusal> judge(LocalDate until) {
        if (term.extensions() >= hub.mostExtensions()) {
            return Optional.of(Refusal.NO_MORE_EXTENSIONS);
        }
        if (isOverdue() && !reserved) {
            return Optional.of(Refusal.OVERDUE);
        }
        if (term.legalLimit() != null && until.isAfter(term.legalLimit())) {
            return Optional.of(Refusal.PAST_LEGAL_LIMIT);
        }
        if (hubEnds != null && until.isAfter(hubEnds)) {
            return Optional.of(Refusal.PAST_HUB_END);
        }
        if (!until.isAfter(from())) {
            return Optional.of(Refusal.NOT_LATER);
        }
        return until.isAfter(latest()) ? Optional.of(Refusal.TOO_LONG) : Optional.empty();
    }

    private boolean isOverdue() {
        return today.isAfter(term.deadline());
    }
}
