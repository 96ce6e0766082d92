package nl.stadsmijn.hub.treatment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.stadsmijn.kit.problem.Violation;

/** Whether the masses of a treatment can be booked. */
final class Masses {

    private Masses() {}

    /** Nothing but how much is missing or too much; or that a share is too small for the ledger. */
    static List<Violation> violations(Work work) {
        var balance = work.balance();
        if (!balance.holds()) {
            return List.of(new Violation(
                    "yields",
                    "MASS_BALANCE",
                    "in are %s kg, out %s kg and waste %s kg: %s kg too %s; %s kg may differ"
                            .formatted(
                                    plain(balance.in()),
                                    plain(balance.out()),
                                    plain(balance.waste()),
                                    plain(balance.surplus().abs()),
                                    balance.surplus().signum() < 0 ? "little" : "much",
                                    plain(balance.allowed())),
                    plain(balance.surplus()) + " kg"));
        }
        var isTooSmall = work.passages().stream()
                .anyMatch(each ->
                        each.parentAmount().signum() == 0 || each.childAmount().signum() == 0);
        return isTooSmall
                ? List.of(new Violation(
                        "yields",
                        "TOO_SMALL",
                        "of each input a thousandth of its unit at least must go into each yield; book what is apart as treatments of its own",
                        null))
                : List.of();
    }

    static String plain(BigDecimal kg) {
        return kg.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
