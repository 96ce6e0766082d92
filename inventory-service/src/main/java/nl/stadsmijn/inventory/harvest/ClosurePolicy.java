package nl.stadsmijn.inventory.harvest;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.kit.problem.Violation;

/** An inventory is closed when every element is accounted for: harvested, lost, withdrawn, not harvestable, or explained now. */
final class ClosurePolicy {

    private ClosurePolicy() {}

    /** What is left of an element, and why it stays. */
    record Explained(Unaccounted element, String reason) {}

    /**
     * Joins what is left with the reasons.
     *
     * @param refuse told each element without a reason and each reason without an element
     * @return in the order of {@code open}
     */
    static List<Explained> explain(
            List<Unaccounted> open, List<ClosureRequest.Explanation> explanations, Consumer<Violation> refuse) {
        var reasons = reasons(open, explanations, refuse);
        open.stream()
                .filter(element -> !reasons.containsKey(element.elementId()))
                .map(ClosurePolicy::notAccountedFor)
                .forEach(refuse);
        return open.stream()
                .filter(element -> reasons.containsKey(element.elementId()))
                .map(element -> new Explained(element, reasons.get(element.elementId())))
                .toList();
    }

    private static Map<UUID, String> reasons(
            List<Unaccounted> open, List<ClosureRequest.Explanation> explanations, Consumer<Violation> refuse) {
        var known = open.stream().collect(Collectors.toMap(Unaccounted::elementId, Function.identity()));
        var reasons = new LinkedHashMap<UUID, String>();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < explanations.size(); i++) {
            var explanation = explanations.get(i);
            var field = "explanations[%d].elementId".formatted(i);
            if (!seen.add(explanation.elementId())) {
                refuse.accept(new Violation(
                        field, "DUPLICATE", "must be explained once, but is named before", explanation.elementId()));
            } else if (known.containsKey(explanation.elementId())) {
                reasons.put(explanation.elementId(), explanation.reason());
            } else {
                refuse.accept(new Violation(
                        field,
                        "NOTHING_LEFT",
                        "must be an element of this inventory of which something is left in the donor",
                        explanation.elementId()));
            }
        }
        return reasons;
    }

    private static Violation notAccountedFor(Unaccounted element) {
        return new Violation(
                "elements[%s]".formatted(element.elementId()),
                "NOT_ACCOUNTED_FOR",
                "%s: neither harvested, lost nor withdrawn: %s; report it, or explain it here"
                        .formatted(element.name(), element.left()),
                element.left().value().toPlainString());
    }
}
