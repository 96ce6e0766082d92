package nl.stadsmijn.inventory.element;

import io.quarkiverse.resteasy.problem.HttpProblem;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.quantity.Amount;

/** Problems of this feature; each stands in {@code contracts/problems.csv}. */
final class ElementProblems {

    static final ProblemType AMOUNT_RULED_BY_LEDGER =
            new ProblemType("amount-ruled-by-ledger", "After publication the ledger rules amounts", 409);

    private static final String LESS =
            "If %s of it is not for sale after all, take that back with POST /elements/%s/withdrawal and its amount; what came out or was lost is reported with POST /elements/%s/harvests.";

    private static final String MORE =
            "What is found above it is reported with its harvest: POST /elements/%s/harvests with moreThanInventoried.";

    private static final String LESS_LISTED =
            "If %s of it is not there or not for sale after all, take that back with POST /elements/%s/withdrawal and its amount, while it lies on the site; once a hub has taken it in, what that counts holds.";

    private static final String MORE_LISTED =
            "It was listed when it lay on the site already: list what else lies there as an element of its own, with POST /inventories/%s/elements and state HARVESTED.";

    private static final String COUNTED =
            "All of it was harvested, and how much there is now is the ledger's to say: who holds it says what was counted with POST /stock/%s/counts.";

    private ElementProblems() {}

    /** @param asked what the request would make of the amount; null if it names none */
    static HttpProblem amountRuledByLedger(Lot lot, Amount asked) {
        var claim = lot.description().amount();
        return Problem.builder(AMOUNT_RULED_BY_LEDGER)
                .withDetail("The element is published with %s. %s".formatted(claim, otherWay(lot, claim, asked)))
                .with("amount", claim)
                .build();
    }

    private static String otherWay(Lot lot, Amount claim, Amount asked) {
        if (lot.inventoryId() == null || asked == null || asked.unit() != claim.unit()) {
            return "Send that amount: how much there is of it now is the ledger's to say.";
        }
        if (lot.dismantled() && lot.origin() != Lot.Origin.DIRECT_LISTING) {
            return COUNTED.formatted(lot.id());
        }
        if (lot.origin() == Lot.Origin.DIRECT_LISTING) {
            return claim.isMoreThan(asked)
                    ? LESS_LISTED.formatted(claim.minus(asked), lot.id())
                    : MORE_LISTED.formatted(lot.inventoryId());
        }
        return claim.isMoreThan(asked)
                ? LESS.formatted(claim.minus(asked), lot.id(), lot.id())
                : MORE.formatted(lot.id());
    }
}
