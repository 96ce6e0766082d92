package nl.stadsmijn.inventory.publication;

import java.util.Optional;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;

/** How much can be taken back: what is left, or a part of it. What was harvested exists, and is the ledger's. */
final class WithdrawalPolicy {

    private WithdrawalPolicy() {}

    /** What is wrong with an amount to take back of what is left; {@code null} asks for all of it. */
    static Optional<Violation> check(Amount asked, Amount left) {
        if (asked == null) {
            return Optional.empty();
        }
        if (asked.unit() != left.unit()) {
            return Optional.of(violation(
                    "amount.unit", "OTHER_UNIT", "must be " + left.unit().symbol(), asked));
        }
        if (asked.isZero()) {
            return Optional.of(violation("amount", "ZERO", "must be more than 0", asked));
        }
        return asked.isMoreThan(left)
                ? Optional.of(violation("amount", "MORE_THAN_LEFT", "must be at most what is left, " + left, asked))
                : Optional.empty();
    }

    private static Violation violation(String field, String code, String message, Amount asked) {
        return new Violation(field, code, message, asked.toString());
    }
}
