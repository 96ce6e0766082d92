package nl.stadsmijn.inventory.element;

import io.quarkiverse.resteasy.problem.HttpProblem;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.quantity.Amount;

/** Problems of this feature; each stands in {@code contracts/problems.csv}. */
final class ElementProblems {

    static final ProblemType AMOUNT_RULED_BY_LEDGER =
            new ProblemType("amount-ruled-by-ledger", "After publication the ledger rules amounts", 409);

    private ElementProblems() {}

    static HttpProblem amountRuledByLedger(Amount claim) {
        return Problem.builder(AMOUNT_RULED_BY_LEDGER)
                .withDetail(
                        "The element is published with %s. Report a harvest, with what was lost, instead of another amount."
                                .formatted(claim))
                .with("amount", claim)
                .build();
    }
}
