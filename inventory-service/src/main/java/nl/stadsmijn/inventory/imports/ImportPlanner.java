package nl.stadsmijn.inventory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.LotPhotos;
import nl.stadsmijn.inventory.description.LotRepository;
import nl.stadsmijn.inventory.description.Voices;
import nl.stadsmijn.inventory.donor.Donor;
import nl.stadsmijn.inventory.element.ElementRules;
import nl.stadsmijn.inventory.imports.ImportPlan.Step;
import nl.stadsmijn.inventory.survey.Inventory;

/** Compares a model with what the inventory has. */
@ApplicationScoped
class ImportPlanner {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ElementRules rules;
    private final LotRepository lots;
    private final LotPhotos photos;
    private final ModelStatementRepository statements;
    private final Voices voices;

    ImportPlanner(
            ElementRules rules,
            LotRepository lots,
            LotPhotos photos,
            ModelStatementRepository statements,
            Voices voices) {
        this.rules = rules;
        this.lots = lots;
        this.photos = photos;
        this.statements = statements;
        this.voices = voices;
    }

    /** @param statements what the model says of the elements that it rules, where that is new */
    record ModelPlan(ImportPlan plan, List<ModelStatement> statements) {}

    /** @param sender the organisation that sent the file */
    ModelPlan plan(MappedFile file, Inventory inventory, Donor donor, ImportMode mode, UUID sender) {
        var known = lots.elements(inventory.id(), BEFORE_ALL, Integer.MAX_VALUE);
        var ofModel =
                new ModelRules(rules, inventory, donor, new SendersVoice(voices, voices.ofInventory(known, sender)));
        return switch (mode) {
            case insert -> insert(file, known, ofModel);
            case upsert ->
                new ModelUpsert(
                                ofModel,
                                known,
                                known.isEmpty()
                                        ? Map.<UUID, ModelStatement>of()
                                        : statements.ofInventory(inventory.id()),
                                lot -> !photos.shownWith(lot.id()).isEmpty())
                        .plan(file);
        };
    }

    private static ModelPlan insert(MappedFile file, List<Lot> known, ModelRules rules) {
        var byExternalId = new HashMap<String, Lot>();
        var byPiece = new HashMap<String, Lot>();
        known.forEach(lot -> {
            byExternalId.put(lot.externalId(), lot);
            Pieces.of(lot.description()).forEach(id -> byPiece.put(id, lot));
        });
        var steps = new ArrayList<Step>();
        var statements = new ArrayList<ModelStatement>();
        for (var element : file.elements()) {
            var refusal = rules.refusal(element).or(() -> there(element, byExternalId, byPiece));
            if (refusal.isPresent()) {
                steps.add(refusal.get());
            } else {
                var create = rules.create(element);
                steps.add(create);
                statements.add(
                        new ModelStatement(create.lot().id(), create.lot().description(), element.shares()));
            }
        }
        return new ModelPlan(new ImportPlan(steps, file.warnings()), statements);
    }

    /** An upsert changes what is known by its GlobalId, and adds other pieces of the same kind to an element: it loses none. */
    private static Optional<Step> there(
            MappedElement element, Map<String, Lot> byExternalId, Map<String, Lot> byPiece) {
        var pieces = Pieces.of(element.request().what());
        var known = pieces.stream().filter(byPiece::containsKey).toList();
        if (!known.isEmpty()) {
            return Optional.of(new Step.Reject(
                    element,
                    List.of(new ImportNotice(
                            "globalIds",
                            "EXISTS",
                            "The inventory has %d of these %d pieces already; import with mode=upsert to change what it has."
                                    .formatted(known.size(), pieces.size()),
                            byPiece.get(known.getFirst()).externalId()))));
        }
        return byExternalId.containsKey(element.externalId())
                ? Optional.of(new Step.Reject(
                        element,
                        List.of(new ImportNotice(
                                "externalId",
                                "EXISTS",
                                "The inventory has other pieces of this kind and size already; import with mode=upsert to add these to them.",
                                element.externalId()))))
                : Optional.empty();
    }
}
