package nl.stadsmijn.inventory.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Hazard;
import nl.stadsmijn.inventory.description.Hazards;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.Reuse;
import nl.stadsmijn.inventory.imports.ImportPlan.Step;

/**
 * What goes along with pieces that a model has in another element than they were in: what of the substances in it forbids to sell it, and that it can't be taken out whole. Models know nothing of
 * these, and a piece does not become clean by being drawn in another size. Rather too much than too little: it then holds for all of the element, until somebody says otherwise.
 */
record TakenAlong(List<Hazard> hazards, String whyNotHarvestable, String from) {

    /**
     * A step, with what people found of the elements that its pieces were in before.
     *
     * @param homes by GlobalId, the element that each piece was in
     * @param said what models said of the elements before
     */
    static Step with(Step step, Map<String, Lot> homes, Map<UUID, ModelStatement> said) {
        if (step instanceof Step.Reject) {
            return step;
        }
        var own = step.known().map(Lot::id).orElse(null);
        var formerly = Pieces.of(step.element().request().what()).stream()
                .map(homes::get)
                .filter(lot -> lot != null && !lot.id().equals(own))
                .distinct()
                .toList();
        return formerly.isEmpty()
                ? step
                : of(step.description(), formerly, lot -> isFixed(lot, said.get(lot.id())))
                        .to(step);
    }

    /** People say that it can't be taken out whole; a model says that anew of what it is about. */
    private static boolean isFixed(Lot lot, ModelStatement said) {
        return !lot.description().harvestable()
                && (said == null || said.description().harvestable());
    }

    private static TakenAlong of(Description target, List<Lot> formerly, Predicate<Lot> isFixed) {
        var dangers = new ArrayList<Hazard>();
        formerly.stream()
                .flatMap(lot -> lot.description().hazards().stream())
                .filter(Hazard::forbidsSale)
                .filter(hazard -> Stream.concat(target.hazards().stream().filter(Hazard::forbidsSale), dangers.stream())
                        .noneMatch(known -> known.substance().equalsIgnoreCase(hazard.substance())))
                .forEach(dangers::add);
        var whyNot = formerly.stream()
                .filter(lot -> target.harvestable() && isFixed.test(lot))
                .map(lot -> lot.description().notHarvestableReason())
                .findFirst()
                .orElse(null);
        return new TakenAlong(
                List.copyOf(dangers),
                whyNot,
                formerly.stream().map(Displaced::named).collect(Collectors.joining(", ")));
    }

    private Step to(Step step) {
        if (hazards.isEmpty() && whyNotHarvestable == null) {
            return step;
        }
        return switch (step) {
            case Step.Create create ->
                new Step.Create(
                        create.element().with(notices()),
                        create.lot().with(to(create.lot().description())));
            case Step.Update update ->
                new Step.Update(update.element().with(notices()), update.lot(), to(update.description()));
            case Step.Keep keep ->
                new Step.Update(
                        keep.element().with(notices()),
                        keep.lot(),
                        to(keep.lot().description()));
            case Step.Reject reject -> reject;
        };
    }

    private Description to(Description target) {
        var others = target.hazards().stream()
                .filter(known ->
                        hazards.stream().noneMatch(hazard -> hazard.substance().equalsIgnoreCase(known.substance())));
        var reuse = target.reuse();
        return target.with(
                new Hazards(Stream.concat(others, hazards.stream()).toList()),
                whyNotHarvestable == null
                        ? reuse
                        : new Reuse(false, whyNotHarvestable, reuse.rStrategy(), reuse.harvestMethod()));
    }

    private List<ImportNotice> notices() {
        var notices = new ArrayList<ImportNotice>();
        if (!hazards.isEmpty()) {
            notices.add(notice(
                    "hazards",
                    hazards.stream()
                            .map(hazard -> hazard.substance() + " " + hazard.status())
                            .collect(Collectors.joining(", "))));
        }
        if (whyNotHarvestable != null) {
            notices.add(notice("harvestable", whyNotHarvestable));
        }
        return notices;
    }

    private ImportNotice notice(String field, String what) {
        return new ImportNotice(
                field,
                "TAKEN_ALONG",
                "Pieces came here from %s, and with them what was found there. Say otherwise where it does not hold for all of this element."
                        .formatted(from),
                ImportNotice.shortened(what));
    }
}
