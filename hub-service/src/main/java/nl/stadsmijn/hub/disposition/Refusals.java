package nl.stadsmijn.hub.disposition;

import io.quarkiverse.resteasy.problem.HttpProblem;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.quantity.Amount;

/** The problems of this feature. */
final class Refusals {

    static final ProblemType NOT_IN_STORAGE = new ProblemType("not-in-storage", "The lot lies in no hub", 409);
    static final ProblemType FIRMLY_RESERVED = new ProblemType("firmly-reserved", "The lot is firmly reserved", 409);
    static final ProblemType ON_INSPECTION_HOLD =
            new ProblemType("on-inspection-hold", "The lot is held for inspection", 409);
    static final ProblemType OWNERS_DECISION =
            new ProblemType("owners-decision", "That is for the lot's owner to decide", 403);

    private Refusals() {}

    static HttpProblem notInStorage() {
        return Problem.of(NOT_IN_STORAGE, "Nothing of the lot lies in a hub.");
    }

    static HttpProblem of(DispositionPolicy.Refusal refusal, DispositionPolicy policy, Lot lot) {
        return switch (refusal) {
            case OWNERS_PRICE -> Problem.of(OWNERS_DECISION, "Only its owner sets its price.");
            case OWNERS_DECISION ->
                Problem.of(
                        OWNERS_DECISION,
                        "Its owner decides until %s, and has not decided this for so much of it."
                                .formatted(lot.custody().storage().deadline()));
            case FIRMLY_RESERVED ->
                Problem.of(
                        FIRMLY_RESERVED,
                        "%s of it can leave: the rest is firmly reserved."
                                .formatted(new Amount(policy.free(), lot.unit())));
            case MORE_THAN_THERE_IS ->
                Problem.rule(
                        "amount.value",
                        "MORE_THAN_THERE_IS",
                        "must be at most " + new Amount(policy.onHand(), lot.unit()),
                        null);
            case ON_INSPECTION_HOLD ->
                Problem.of(ON_INSPECTION_HOLD, "Its assessment must end before anything of it leaves.");
        };
    }
}
