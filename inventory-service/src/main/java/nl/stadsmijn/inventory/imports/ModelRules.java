package nl.stadsmijn.inventory.imports;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Optional;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.donor.Donor;
import nl.stadsmijn.inventory.element.ElementRequest;
import nl.stadsmijn.inventory.element.ElementRules;
import nl.stadsmijn.inventory.element.ElementService;
import nl.stadsmijn.inventory.element.Revision;
import nl.stadsmijn.inventory.imports.ImportPlan.Step;
import nl.stadsmijn.inventory.refusal.Refusals;
import nl.stadsmijn.inventory.survey.Inventory;
import nl.stadsmijn.kit.problem.Violation;

/** What the rules of elements say of what a model lists for one inventory, and what its sender may say of what is there. */
record ModelRules(ElementRules rules, Inventory inventory, Donor donor, SendersVoice voice) {

    /** Empty if it can be an element. */
    Optional<Step> refusal(MappedElement element) {
        if (element.request() == null) {
            return Optional.of(new Step.Reject(element, List.of()));
        }
        var wrong = refusals(element.request(), null);
        return wrong.isEmpty() ? Optional.empty() : Optional.of(new Step.Reject(element, notices(wrong)));
    }

    /** Empty if the element may be said to be this. */
    Optional<Step> refusal(MappedElement element, Lot before, Description after) {
        var wrong = refusals(new ElementRequest(element.externalId(), after, null), before.description());
        if (!wrong.isEmpty()) {
            return Optional.of(new Step.Reject(element, notices(wrong)));
        }
        var others = voice.refusals(before, element.externalId(), after);
        if (!others.isEmpty()) {
            return Optional.of(new Step.Reject(element, notices(others)));
        }
        try {
            Revision.check(before, after);
            return Optional.empty();
        } catch (HttpProblem refused) {
            return Optional.of(new Step.Reject(element, notices(Refusals.of(refused))));
        }
    }

    /** What a model says, completed with what follows from it. */
    Description describe(MappedElement element) {
        return rules.describe(element.request());
    }

    Step.Create create(MappedElement element) {
        return new Step.Create(
                element, ElementService.element(inventory, donor, element.externalId(), describe(element)));
    }

    /** What a model names and no list has, the reader of the model has told of. */
    private List<Violation> refusals(ElementRequest request, Description before) {
        return rules.check("", request, before).stream()
                .filter(broken -> !ElementRules.isWarning(broken))
                .toList();
    }

    private static List<ImportNotice> notices(List<Violation> wrong) {
        return wrong.stream()
                .map(one -> new ImportNotice(
                        one.field(),
                        one.code(),
                        one.message(),
                        one.value() == null ? null : one.value().toString()))
                .toList();
    }
}
