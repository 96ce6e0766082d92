package nl.stadsmijn.hub.disposition;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.stream.Collectors;
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

    static final ProblemType DECIDED_ALREADY =
            new ProblemType("decided-already", "Something else was decided about it", 409);
    static final ProblemType DECISION_OVER = new ProblemType("decision-over", "The decision is over", 409);

    private Refusals() {}

    static HttpProblem over(Disposition disposition) {
        return Problem.of(
                DECISION_OVER,
                switch (disposition.state()) {
                    case DECIDED -> throw new IllegalArgumentException("it is open: " + disposition.id());
                    case UNDER_WAY -> "What remains of it is on its way: its sender can bring it back.";
                    case DONE -> "It was done already; what was booked stays so.";
                    case WITHDRAWN -> "It was taken back already.";
                    case LAPSED ->
                        "Nothing of it is left to be done: what was not carried out was treated, has gone otherwise, or is another's.";
                });
    }

    static HttpProblem notInStorage() {
        return Problem.of(NOT_IN_STORAGE, "Nothing of the lot lies in a hub or on a site.");
    }

    static HttpProblem onSite(Kind kind) {
        return Problem.of(
                NOT_IN_STORAGE,
                "It lies on a site, where RECYCLE and SCRAP can be decided, and no %s: %s"
                        .formatted(
                                kind,
                                switch (kind) {
                                    case SELL_DOWN -> "its price is asked in its description, PUT /descriptions/{id}.";
                                    case RELOCATE -> "announce it to a hub, POST /hubs/{id}/announcements.";
                                    case RETURN -> "there is no hub that it comes back from.";
                                    case RECYCLE, SCRAP -> throw new IllegalArgumentException("they can be decided");
                                }));
    }

    /** @param open the decisions about the lot that nobody has carried out */
    static HttpProblem of(DispositionPolicy.Refusal refusal, DispositionPolicy policy, Lot lot, List<Share> open) {
        return switch (refusal) {
            case OWNERS_PRICE -> Problem.of(OWNERS_DECISION, "Only its owner sets its price.");
            case OWNERS_DECISION ->
                Problem.of(
                        OWNERS_DECISION,
                        "Its owner decides%s, and has not decided this for so much of it."
                                .formatted(
                                        lot.custody().storage() == null
                                                ? ""
                                                : " until "
                                                        + lot.custody()
                                                                .storage()
                                                                .deadline()));
            case FIRMLY_RESERVED ->
                Problem.of(
                        FIRMLY_RESERVED,
                        policy.free().signum() == 0
                                ? "Nothing of it can leave: all of it is firmly reserved."
                                : "%s of it can leave: the rest is firmly reserved."
                                        .formatted(new Amount(policy.free(), lot.unit())));
            case MORE_THAN_THERE_IS ->
                Problem.rule(
                        "amount.value",
                        "MORE_THAN_THERE_IS",
                        "must be at most " + new Amount(policy.onHand(), lot.unit()),
                        null);
            case DECIDED_ALREADY ->
                Problem.of(
                        DECIDED_ALREADY,
                        "%s; the rest is under the decisions %s. Take one back first: DELETE /stock/%s/dispositions/{id}."
                                .formatted(
                                        policy.undecided().signum() == 0
                                                ? "Nothing of it can still be decided on"
                                                : "%s of it can still be decided on"
                                                        .formatted(new Amount(policy.undecided(), lot.unit())),
                                        open.stream()
                                                .map(each -> text(each, lot))
                                                .collect(Collectors.joining(", ")),
                                        lot.id()));
            case ON_INSPECTION_HOLD ->
                Problem.of(ON_INSPECTION_HOLD, "Its assessment must end before anything of it leaves.");
        };
    }

    private static String text(Share open, Lot lot) {
        return "%s (%s of %s)"
                .formatted(open.decision().id(), open.decision().kind(), new Amount(open.amount(), lot.unit()));
    }
}
