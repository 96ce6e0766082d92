package nl.stadsmijn.matching.deal;

import java.util.List;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.matching.supply.SuppliedLot;

/** What a client can meet with deals only; documented in {@code contracts/problems.csv}. */
final class DealProblems {

    static final ProblemType NOT_ENOUGH_LEFT = new ProblemType("not-enough-left", "Not that much is left", 409);
    static final ProblemType DEAL_STATE = new ProblemType("deal-state", "The deal's state does not allow it", 409);

    private DealProblems() {}

    /** @param asked as the buyer sent it */
    static RuntimeException notEnoughLeft(SuppliedLot lot, Amount asked) {
        var left = lot.available();
        var message = "%s left of lot %s".formatted(left, lot.lotId());
        return Problem.builder(NOT_ENOUGH_LEFT)
                .withDetail("%s left of this lot.".formatted(left))
                .with(Problem.VIOLATIONS, List.of(new Violation("amount", "NOT_ENOUGH_LEFT", message, asked)))
                .with("left", left)
                .build();
    }

    static RuntimeException wrongState(Deal deal, String why) {
        return Problem.builder(DEAL_STATE)
                .withDetail(why)
                .with("state", deal.state().name())
                .build();
    }
}
