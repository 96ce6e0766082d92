package nl.stadsmijn.hub.disposition;

import java.math.BigDecimal;
import java.util.Optional;
import nl.stadsmijn.hub.storage.StorageState;

/**
 * Who may do what with a lot in a hub or on a site, and how much of it. Firm reservations stand in the way of everything that leaves, whoever wants it; options are cut back.
 *
 * @param isOwner of the lot
 * @param isOperator of the hub that it lies in; on a site its holder
 * @param state the rung that it is on today; on a site there is no ladder: STORED
 * @param onHand what there is of it
 * @param firm what of that is firmly reserved by others than its owner
 * @param undecided what nobody has decided on yet
 * @param held whether an assessment holds it where it is
 */
record DispositionPolicy(
        boolean isOwner,
        boolean isOperator,
        StorageState state,
        BigDecimal onHand,
        BigDecimal firm,
        BigDecimal undecided,
        boolean held) {

    /** What is to be done. */
    enum Way {
        /** It is the owner's wish, for the hub to carry out. */
        DECIDE,
        /** It is done now. */
        DO
    }

    /** Why not. */
    enum Refusal {
        /** Only its owner sets its price. */
        OWNERS_PRICE,
        /** The hub may not decide yet, and its owner has not. */
        OWNERS_DECISION,
        FIRMLY_RESERVED,
        MORE_THAN_THERE_IS,
        /** So much of it is under another decision. */
        DECIDED_ALREADY,
        ON_INSPECTION_HOLD
    }

    /** What can leave. */
    BigDecimal free() {
        return onHand.subtract(firm).max(BigDecimal.ZERO);
    }

    /** @param decided whether its owner has decided on this for as much */
    Optional<Refusal> judge(Kind kind, BigDecimal amount, boolean decided) {
        if (kind == Kind.SELL_DOWN) {
            return isOwner ? Optional.empty() : Optional.of(Refusal.OWNERS_PRICE);
        }
        if (!isOwner && !decided && state != StorageState.OVERDUE) {
            return Optional.of(Refusal.OWNERS_DECISION);
        }
        if (amount.compareTo(onHand) > 0) {
            return Optional.of(Refusal.MORE_THAN_THERE_IS);
        }
        if (way(kind) == Way.DECIDE && amount.compareTo(undecided) > 0) {
            return Optional.of(Refusal.DECIDED_ALREADY);
        }
        if (held) {
            return Optional.of(Refusal.ON_INSPECTION_HOLD);
        }
        return kind.leaves() && amount.compareTo(free()) > 0 ? Optional.of(Refusal.FIRMLY_RESERVED) : Optional.empty();
    }

    /** What leaves is carried out by who runs the hub, or holds it on the site; what only its owner can do is done by saying so. */
    Way way(Kind kind) {
        return switch (kind) {
            case SELL_DOWN -> Way.DO;
            case RELOCATE -> Way.DECIDE;
            case RETURN, RECYCLE, SCRAP -> isOperator ? Way.DO : Way.DECIDE;
        };
    }
}
