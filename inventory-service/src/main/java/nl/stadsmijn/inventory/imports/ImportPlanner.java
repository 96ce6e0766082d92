package nl.stadsmijn.inventory.imports;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.LotRepository;
import nl.stadsmijn.inventory.donor.Donor;
import nl.stadsmijn.inventory.element.ElementRequest;
import nl.stadsmijn.inventory.element.ElementRules;
import nl.stadsmijn.inventory.element.ElementService;
import nl.stadsmijn.inventory.element.Revision;
import nl.stadsmijn.inventory.imports.ImportPlan.Step;
import nl.stadsmijn.inventory.refusal.Refusals;
import nl.stadsmijn.inventory.survey.Inventory;
import nl.stadsmijn.kit.problem.Violation;

/** Compares a model with what the inventory has. */
@ApplicationScoped
class ImportPlanner {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ElementRules rules;
    private final LotRepository lots;
    private final ModelStatementRepository statements;

    ImportPlanner(ElementRules rules, LotRepository lots, ModelStatementRepository statements) {
        this.rules = rules;
        this.lots = lots;
        this.statements = statements;
    }

    /** @param statements what the model says of the elements that it rules, where that is new */
    record ModelPlan(ImportPlan plan, List<ModelStatement> statements) {}

    private record Planned(Step step, ModelStatement statement) {
        Planned(Step step) {
            this(step, null);
        }
    }

    ModelPlan plan(MappedFile file, Inventory inventory, Donor donor, ImportMode mode) {
        var known = lots.elements(inventory.id(), BEFORE_ALL, Integer.MAX_VALUE).stream()
                .filter(lot -> lot.externalId() != null)
                .collect(Collectors.toMap(Lot::externalId, Function.identity()));
        var said = known.isEmpty() ? Map.<UUID, Description>of() : statements.ofInventory(inventory.id());
        var planned = file.elements().stream()
                .map(element -> plan(element, known, said, inventory, donor, mode))
                .toList();
        return new ModelPlan(
                new ImportPlan(planned.stream().map(Planned::step).toList(), file.warnings()),
                planned.stream()
                        .map(Planned::statement)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private Planned plan(
            MappedElement element,
            Map<String, Lot> known,
            Map<UUID, Description> said,
            Inventory inventory,
            Donor donor,
            ImportMode mode) {
        if (element.request() == null) {
            return new Planned(new Step.Reject(element, List.of()));
        }
        var wrong = refusals(element.request());
        if (!wrong.isEmpty()) {
            return new Planned(new Step.Reject(element, notices(wrong)));
        }
        var description = rules.describe(element.request());
        var before = known.get(element.externalId());
        if (before == null) {
            var lot = ElementService.element(inventory, donor, element.externalId(), description);
            return new Planned(new Step.Create(element, lot), new ModelStatement(lot.id(), description));
        }
        return switch (mode) {
            case insert ->
                new Planned(new Step.Reject(
                        element,
                        List.of(new ImportNotice(
                                "externalId",
                                "EXISTS",
                                "The inventory has this element already; import with mode=upsert to change it.",
                                before.externalId()))));
            case upsert -> upsert(element, before, said.get(before.id()), description);
        };
    }

    /** @param said what the model said before; null if the element is none of a model, and rules itself where it says anything */
    private Planned upsert(MappedElement element, Lot before, Description said, Description model) {
        var outcome = Reconciliation.of(
                before.description(), said, model, element.request().what());
        var told = element.with(outcome.kept());
        var statement = said == null || said.equals(model) ? null : new ModelStatement(before.id(), model);
        if (outcome.description().equals(before.description())) {
            return new Planned(new Step.Keep(told, before), statement);
        }
        var wrong = refusals(new ElementRequest(before.externalId(), outcome.description(), null));
        if (!wrong.isEmpty()) {
            return new Planned(new Step.Reject(told, notices(wrong)));
        }
        try {
            Revision.check(before, outcome.description());
        } catch (HttpProblem refused) {
            return new Planned(new Step.Reject(told, notices(Refusals.of(refused))));
        }
        return new Planned(new Step.Update(told, before, outcome.description()), statement);
    }

    /** What a model names and no list has, the reader of the model has told of. */
    private List<Violation> refusals(ElementRequest request) {
        return rules.check("", request).stream()
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
