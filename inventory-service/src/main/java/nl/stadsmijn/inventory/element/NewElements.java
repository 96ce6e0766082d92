package nl.stadsmijn.inventory.element;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import nl.stadsmijn.inventory.donor.Donor;
import nl.stadsmijn.inventory.gate.PublicationGate;
import nl.stadsmijn.inventory.gate.Rule;
import nl.stadsmijn.inventory.gate.Sight;
import nl.stadsmijn.inventory.refusal.Refusals;
import nl.stadsmijn.inventory.survey.Inventory;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;

/** What must be right before elements are added: all of them, or none is. What lies on the site already is offered at once, so the gate judges it too. */
@ApplicationScoped
class NewElements {

    private final ElementRules rules;
    private final ElementRepository elements;
    private final PieceChecks pieces;
    private final Caller caller;

    NewElements(ElementRules rules, ElementRepository elements, PieceChecks pieces, Caller caller) {
        this.rules = rules;
        this.elements = elements;
        this.pieces = pieces;
        this.caller = caller;
    }

    /**
     * Refuses what is wrong.
     *
     * @param path what stands before a field of the element at an index
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming every field of every element that is wrong; 403 for a surveyor who would offer
     */
    void check(Inventory inventory, Donor donor, List<ElementRequest> requests, IntFunction<String> path) {
        var refusals = new Refusals();
        rules.check(requests, path).forEach(refusals::add);
        var externalIds = requests.stream()
                .map(ElementRequest::externalId)
                .filter(Objects::nonNull)
                .toList();
        var taken = elements.taken(inventory.id(), externalIds);
        for (int i = 0; i < requests.size(); i++) {
            if (taken.containsKey(requests.get(i).externalId())) {
                refusals.add(
                        ElementRules.duplicate(path.apply(i), requests.get(i).externalId()));
            }
        }
        pieces.ofNew(inventory.id(), requests, path).forEach(refusals::add);
        refusals.raise();
        if (requests.stream().anyMatch(ElementRequest::liesOnSite)) {
            checkOffered(inventory, donor, requests, path, refusals);
            refusals.raise();
        }
    }

    private void checkOffered(
            Inventory inventory,
            Donor donor,
            List<ElementRequest> requests,
            IntFunction<String> path,
            Refusals refusals) {
        if (!caller.has(Role.CONTRACTOR) && !caller.has(Role.OWNER)) {
            throw Problem.forbidden("What is harvested is offered at once; a surveyor describes, but does not offer.");
        }
        PublicationGate.refusal(donor, inventory).map(Rule::violation).ifPresent(refusals::add);
        for (int i = 0; i < requests.size(); i++) {
            if (requests.get(i).liesOnSite()) {
                checkOffered(path.apply(i), requests.get(i), refusals);
                pieces.ofListed(inventory.id(), path.apply(i), requests.get(i)).ifPresent(refusals::add);
            }
        }
    }

    private void checkOffered(String path, ElementRequest request, Refusals refusals) {
        var what = rules.describe(request);
        if (!what.harvestable()) {
            refusals.add(new Violation(
                    path + "harvestable", "CONTRADICTION", "must be true or absent of what is harvested", false));
        }
        PublicationGate.refusals(what, Sight.SEEN)
                .forEach(rule -> refusals.add(rule.violation(path, what.name(), request.externalId())));
    }
}
