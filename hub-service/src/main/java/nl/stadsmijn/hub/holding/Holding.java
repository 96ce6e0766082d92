package nl.stadsmijn.hub.holding;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;

/** The lots that an organisation may work on. */
public final class Holding {

    private Holding() {}

    /**
     * A lot of an open posting, for its holder. Its owner, who may read it, hears that it is not theirs to do.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 or 403
     */
    public static Lot of(Posting posting, UUID id, UUID organisation) {
        var lot = posting.books().find(id).orElseThrow(Problem::notFound);
        if (lot.custody().holderId().equals(organisation)) {
            return lot;
        }
        throw lot.custody().ownerId().equals(organisation)
                ? Problem.forbidden("Only who holds the lot may do this; you own it.")
                : Problem.notFound();
    }

    /**
     * What is wrong with an amount that is to be taken of what is on hand.
     *
     * @param field where the amount stands in the request
     */
    public static Optional<Violation> violation(String field, Amount amount, Lot lot) {
        var unit = lot.unit();
        if (amount.isZero()) {
            return Optional.of(new Violation(field + ".value", "TOO_SMALL", "must be more than 0", "0"));
        }
        var misfit = amount.misfit(field, unit);
        if (misfit.isPresent()) {
            return misfit;
        }
        var onHand = lot.of(Account.ON_HAND);
        return value(amount, lot).compareTo(onHand) <= 0
                ? Optional.empty()
                : Optional.of(new Violation(
                        field,
                        "MORE_THAN_THERE_IS",
                        "must be at most what is on hand, " + new Amount(onHand, unit),
                        amount.toString()));
    }

    /** An amount in the unit of its lot; only for what {@link #violation} let pass. */
    public static BigDecimal value(Amount amount, Lot lot) {
        return amount.in(lot.unit()).orElseThrow().value();
    }
}
