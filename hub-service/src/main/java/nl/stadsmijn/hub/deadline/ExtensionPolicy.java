package nl.stadsmijn.hub.deadline;

import java.time.LocalDate;
import java.util.Optional;
import nl.stadsmijn.hub.storage.StoragePolicy;
import nl.stadsmijn.hub.storage.StorageTerm;

/**
 * Whether a lot can be given more time. The hub caps how often and how long; the law caps what is waste; what is overdue must have somebody who will come for it.
 *
 * @param reserved whether there is a firm reservation on it
 */
record ExtensionPolicy(StoragePolicy hub, StorageTerm term, boolean reserved, LocalDate today) {

    /** Why not. */
    enum Refusal {
        NO_MORE_EXTENSIONS,
        OVERDUE,
        NOT_LATER,
        TOO_LONG,
        PAST_LEGAL_LIMIT
    }

    /** The day that an extension counts from: the deadline, or today once that has passed. */
    LocalDate from() {
        return isOverdue() ? today : term.deadline();
    }

    /** The last day that can be asked for, where any can. */
    LocalDate latest() {
        var byHub = from().plusDays(hub.mostExtensionDays());
        return term.legalLimit() == null || byHub.isBefore(term.legalLimit()) ? byHub : term.legalLimit();
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
        if (!until.isAfter(from())) {
            return Optional.of(Refusal.NOT_LATER);
        }
        return until.isAfter(latest()) ? Optional.of(Refusal.TOO_LONG) : Optional.empty();
    }

    private boolean isOverdue() {
        return today.isAfter(term.deadline());
    }
}
