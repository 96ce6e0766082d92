package nl.stadsmijn.inventory.element;

import java.util.List;
import java.util.Objects;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.gate.PublicationGate;
import nl.stadsmijn.inventory.gate.Rule;
import nl.stadsmijn.inventory.gate.Sight;
import nl.stadsmijn.inventory.refusal.Refusals;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;

/** What can be said otherwise of a lot that others know of. */
public final class Revision {

    private static final String WITHDRAW = "withdraw it first (POST /elements/%s/withdrawal), then describe it";

    private Revision() {}

    /**
     * Lets a change pass that keeps the lot fit to be offered, and leaves its amount to the ledger. What is found dangerous in what is out already is written down all the same: it is there, and the ledger
     * puts it aside (docs/decisions/0021-what-is-said-of-what-is-in-hand.md). What is built in still is withdrawn first.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 for another amount or what can't be harvested; 422 naming the rules that the gate finds
     *     broken, and how to say a hazard all the same
     */
    public static void check(Lot before, Description after) {
        switch (before.publication()) {
            case UNPUBLISHED -> {}
            case WITHDRAWN -> checkWithdrawn(before, after);
            case PUBLISHED -> checkOffered(before, after);
        }
    }

    private static void checkOffered(Lot before, Description after) {
        if (!Objects.equals(before.description().amount(), after.amount())) {
            throw ElementProblems.amountRuledByLedger(before, after.amount());
        }
        if (!after.harvestable()) {
            throw Problem.conflict("It is offered. Withdraw it before you say that it can't be harvested.");
        }
        var refusals = new Refusals();
        PublicationGate.refusals(after, Sight.ofOffered(before.description())).stream()
                .filter(rule -> !(rule.isOfHazard() && isOut(before)))
                .map(rule -> violation(rule, before))
                .forEach(refusals::add);
        refusals.raise();
    }

    /** A hazard that was found must be said: so how, where it keeps the lot from being offered. */
    private static Violation violation(Rule broken, Lot offered) {
        var plain = broken.violation();
        return broken.isOfHazard()
                ? new Violation(
                        plain.field(),
                        plain.code(),
                        "%s; it is offered: %s".formatted(plain.message(), WITHDRAW.formatted(offered.id())),
                        plain.value())
                : plain;
    }

    /** Nothing of it is built in: what is not there any more can't be withdrawn either. */
    private static boolean isOut(Lot offered) {
        return offered.dismantled() || offered.left().isZero();
    }

    /** What others have heard of stays a lot of that product, and what was taken of it was taken. */
    private static void checkWithdrawn(Lot before, Description after) {
        var taken = before.description().amount().minus(before.left());
        if (after.amount() == null || after.amount().unit() != taken.unit() || taken.isMoreThan(after.amount())) {
            throw Problem.rule(
                    "amount",
                    "LESS_THAN_TAKEN",
                    "must be at least %s, which was harvested or lost".formatted(taken),
                    after.amount() == null ? null : after.amount().toString());
        }
        if (after.productType() == null) {
            throw Problem.rules(List.of(Rule.PRODUCT_TYPE_MISSING.violation()));
        }
    }

    /** Whether an element is built in or harvested is what happened to it, not what is said of it. */
    static void checkState(Lot before, ElementRequest request) {
        var now = ElementView.state(before);
        if (request.state() != null && request.state() != now) {
            throw Problem.rules(List.of(new Violation(
                    "state", "CHANGES_BY_HARVEST", "must be %s: report a harvest".formatted(now), request.state())));
        }
    }
}
