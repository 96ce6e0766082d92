package nl.stadsmijn.inventory.imports;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.LotRepository;
import nl.stadsmijn.inventory.donor.Donor;
import nl.stadsmijn.inventory.element.ElementRules;
import nl.stadsmijn.inventory.element.ElementService;
import nl.stadsmijn.inventory.element.Revision;
import nl.stadsmijn.inventory.imports.ImportPlan.Step;
import nl.stadsmijn.inventory.refusal.Refusals;
import nl.stadsmijn.inventory.survey.Inventory;
import nl.stadsmijn.kit.problem.Violation;

/** Compares a file with what the inventory has. */
@ApplicationScoped
class ImportPlanner {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ElementRules rules;
    private final LotRepository lots;

    ImportPlanner(ElementRules rules, LotRepository lots) {
        this.rules = rules;
        this.lots = lots;
    }

    ImportPlan plan(MappedFile file, Inventory inventory, Donor donor, ImportMode mode) {
        var known = lots.elements(inventory.id(), BEFORE_ALL, Integer.MAX_VALUE).stream()
                .filter(lot -> lot.externalId() != null)
                .collect(Collectors.toMap(Lot::externalId, Function.identity()));
        var steps = file.elements().stream()
                .map(element -> step(element, known, inventory, donor, mode))
                .toList();
        return new ImportPlan(steps, file.warnings());
    }

    private Step step(
            MappedElement element, Map<String, Lot> known, Inventory inventory, Donor donor, ImportMode mode) {
        if (element.request() == null) {
            return new Step.Reject(element, List.of());
        }
        var wrong = rules.check("", element.request());
        if (!wrong.isEmpty()) {
            return new Step.Reject(element, notices(wrong));
        }
        var description = rules.describe(element.request());
        var before = known.get(element.request().externalId());
        if (before == null) {
            var lot = ElementService.element(inventory, donor, element.request().externalId(), description);
            return new Step.Create(element, lot);
        }
        return switch (mode) {
            case insert ->
                new Step.Reject(
                        element,
                        List.of(new ImportNotice(
                                "externalId",
                                "EXISTS",
                                "The inventory has this element already; import with mode=upsert to change it.",
                                before.externalId())));
            case upsert -> upsert(element, before, description);
        };
    }

    private static Step upsert(MappedElement element, Lot before, Description fromFile) {
        var description = fromFile.withWhatFilesDoNotTell(before.description());
        if (description.equals(before.description())) {
            return new Step.Keep(element, before);
        }
        try {
            Revision.check(before, description);
        } catch (HttpProblem refused) {
            return new Step.Reject(element, notices(Refusals.of(refused)));
        }
        return new Step.Update(element, before, description);
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
