package nl.stadsmijn.inventory.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.element.ElementRequest;
import nl.stadsmijn.inventory.imports.ImportPlan.Step;
import nl.stadsmijn.inventory.imports.ImportPlanner.ModelPlan;

/** Lays the pieces of one model beside the elements of one inventory: which are known, which are new, and which elements lose pieces to others. */
final class ModelUpsert {

    private final ModelRules rules;
    private final List<Lot> known;
    private final Map<UUID, ModelStatement> said;
    private final Predicate<Lot> hasPhotos;
    private final List<Step> steps = new ArrayList<>();
    private final List<ModelStatement> statements = new ArrayList<>();
    private final List<Displaced> displaced = new ArrayList<>();
    private final Set<String> claimed = new HashSet<>();

    /**
     * @param known the elements of the inventory
     * @param said what models said of them before
     * @param hasPhotos whether somebody added a photo or document to an element
     */
    ModelUpsert(ModelRules rules, List<Lot> known, Map<UUID, ModelStatement> said, Predicate<Lot> hasPhotos) {
        this.rules = rules;
        this.known = known;
        this.said = said;
        this.hasPhotos = hasPhotos;
    }

    ModelPlan plan(MappedFile file) {
        var groups = groups(file);
        var matching = new PieceMatching(groups);
        var elementOf = matching.match(known);
        groups.forEach(group -> plan(group, elementOf.get(group.externalId()), matching));
        var homes = new HashMap<String, Lot>();
        known.forEach(lot -> Pieces.of(lot.description()).forEach(id -> homes.put(id, lot)));
        steps.replaceAll(step ->
                step.known().filter(lot -> !rules.voice().saysWhatIs(lot)).isPresent()
                        ? step
                        : TakenAlong.with(step, homes, said));
        var taken = elementOf.values().stream().map(Lot::id).collect(Collectors.toSet());
        var others = known.stream()
                .filter(lot -> lot.isUnpublished() && !taken.contains(lot.id()))
                .toList();
        others.forEach(lot -> displace(lot, matching));
        var warnings = Stream.of(
                        file.warnings(),
                        ImportNotice.atMost(
                                Stream.concat(lessened(), displaced.stream().map(Displaced::notice))
                                        .toList()),
                        notInModel(others, matching))
                .flatMap(List::stream)
                .toList();
        return new ModelPlan(new ImportPlan(steps, warnings, displaced), statements);
    }

    /** What the model lists and can be listed, without the pieces that are offered already: those are the ledger's, and not listed again. */
    private List<MappedElement> groups(MappedFile file) {
        var offered = new LinkedHashMap<String, Lot>();
        known.stream()
                .filter(lot -> !lot.isUnpublished())
                .forEach(lot -> Pieces.of(lot.description()).forEach(id -> offered.put(id, lot)));
        var groups = new ArrayList<MappedElement>();
        for (var element : file.elements()) {
            var refusal = rules.refusal(element);
            refusal.ifPresentOrElse(steps::add, () -> apart(element, offered).ifPresent(groups::add));
        }
        return groups;
    }

    private Optional<MappedElement> apart(MappedElement group, Map<String, Lot> offered) {
        var elsewhere = Pieces.of(group.request().what()).stream()
                .filter(id -> offered.containsKey(id)
                        && !group.externalId().equals(offered.get(id).externalId()))
                .collect(Collectors.groupingBy(id -> offered.get(id).id(), LinkedHashMap::new, Collectors.toSet()));
        var left = group;
        for (var ids : elsewhere.values()) {
            var lot = offered.get(ids.iterator().next());
            steps.add(new Step.Keep(left.only(ids).with(List.of(listedAlready(lot))), lot));
            left = left.without(ids);
        }
        return left.sources().isEmpty() ? Optional.empty() : Optional.of(left);
    }

    private static ImportNotice listedAlready(Lot lot) {
        return new ImportNotice(
                "globalIds",
                "LISTED_ALREADY",
                "This piece is of an element that others know of already; it stays there, and is not listed again.",
                lot.externalId());
    }

    private void plan(MappedElement group, Lot before, PieceMatching matching) {
        if (before == null) {
            var create = rules.create(group);
            statements.add(new ModelStatement(create.lot().id(), create.lot().description(), group.shares()));
            add(create);
            return;
        }
        var earlier = statement(before);
        var base = earlier.description();
        var kept = Pieces.of(base);
        kept.removeAll(matching.pieces());
        if (!kept.isEmpty() && !haveOneUnit(base, group.request().what())) {
            add(new Step.Reject(group, List.of(otherUnit(base))));
            return;
        }
        var request = new ElementRequest(
                isRenamed(before, matching) ? group.externalId() : before.externalId(),
                Pieces.joined(group.request().what(), base, kept, earlier.shares()),
                null);
        var joined = new MappedElement(request, group.sources());
        var shares = new HashMap<>(earlier.shares());
        shares.keySet().retainAll(kept);
        shares.putAll(group.shares());
        add(upsert(kept.isEmpty() ? joined : joined.with(List.of(kept(kept))), before, shares));
    }

    /** What models said of an element, or what it has, where none spoke of it. */
    private ModelStatement statement(Lot lot) {
        var its = said.get(lot.id());
        return its == null ? new ModelStatement(lot.id(), lot.description(), Map.of()) : its;
    }

    private static boolean haveOneUnit(Description one, Description other) {
        return one.amount() == null
                || other.amount() == null
                || one.amount().unit() == other.amount().unit();
    }

    private static ImportNotice otherUnit(Description base) {
        return new ImportNotice(
                "amount.unit",
                "OTHER_UNIT",
                "The inventory has other pieces like these in %s, to which these can't be added. Add them by hand."
                        .formatted(base.amount().unit().symbol()),
                base.amount().toString());
    }

    private static ImportNotice kept(Set<String> ids) {
        return new ImportNotice(
                "globalIds",
                "PIECES_KEPT",
                "%d other pieces of this element are not in this model, and are kept: another model may have them."
                        .formatted(ids.size()),
                ImportNotice.shortened(String.join(", ", ids)));
    }

    /** An external id that a model made of sizes follows them; one that people gave stays, unless the model has it for other pieces. */
    private boolean isRenamed(Lot before, PieceMatching matching) {
        if (before.externalId() == null || matching.hasExternalId(before.externalId())) {
            return true;
        }
        var geometry = statement(before).description().geometry();
        if (!said.containsKey(before.id()) || geometry == null) {
            return false;
        }
        var sizes = Stream.of(geometry.lengthMm(), geometry.widthMm(), geometry.heightMm(), geometry.thicknessMm())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining("x"));
        return !sizes.isEmpty()
                && before.externalId().replaceFirst("#\\d+$", "").endsWith("/" + sizes);
    }

    /** What no model said anything of before rules itself where it says anything. */
    private Step upsert(MappedElement element, Lot before, Map<String, BigDecimal> shares) {
        var saidBefore = said.get(before.id());
        var model = rules.describe(element);
        var outcome = Reconciliation.of(
                before.description(),
                saidBefore == null ? null : saidBefore.description(),
                model,
                element.request().what());
        var told = element.with(outcome.kept());
        var isSame = outcome.description().equals(before.description())
                && Objects.equals(before.externalId(), element.externalId());
        var refusal = isSame ? Optional.<Step>empty() : rules.refusal(told, before, outcome.description());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var saidNow = new ModelStatement(before.id(), model, shares);
        if (saidBefore != null && !saidBefore.equals(saidNow)) {
            statements.add(saidNow);
        }
        return isSame ? new Step.Keep(told, before) : new Step.Update(told, before, outcome.description());
    }

    private void add(Step step) {
        steps.add(step);
        if (!(step instanceof Step.Reject)) {
            claimed.addAll(Pieces.of(step.element().request().what()));
        }
    }

    /** Elements that the model has, with less of what they had. */
    private Stream<ImportNotice> lessened() {
        return steps.stream()
                .flatMap(step -> step.known().stream().flatMap(lot -> {
                    var moved = Pieces.of(lot.description());
                    moved.retainAll(claimed);
                    moved.removeAll(Pieces.of(step.description()));
                    return moved.isEmpty() ? Stream.empty() : Stream.of(Displaced.moved(lot, moved.size()));
                }));
    }

    private void displace(Lot lot, PieceMatching matching) {
        var moved = Pieces.of(lot.description());
        var pieces = moved.size();
        moved.retainAll(claimed);
        var loses = matching.hasExternalId(lot.externalId());
        if (moved.isEmpty()) {
            if (loses) {
                displaced.add(Displaced.unnamed(lot));
            }
            return;
        }
        var its = statement(lot);
        var rest = Pieces.without(lot.description(), moved, its.shares());
        var externalId = loses ? null : lot.externalId();
        if (moved.size() < pieces || rest.amount() != null) {
            displaced.add(Displaced.lessened(lot, externalId, rest, moved.size()));
        } else if (isOfModelsOnly(lot) && !hasPhotos.test(lot)) {
            displaced.add(new Displaced.TakenOut(lot));
            return;
        } else {
            displaced.add(Displaced.emptied(lot, externalId, rest));
        }
        if (said.containsKey(lot.id())) {
            var shares = new HashMap<>(its.shares());
            shares.keySet().removeAll(moved);
            statements.add(
                    new ModelStatement(lot.id(), Pieces.without(its.description(), moved, its.shares()), shares));
        }
    }

    private boolean isOfModelsOnly(Lot lot) {
        return said.containsKey(lot.id()) && said.get(lot.id()).description().equals(lot.description());
    }

    /** A model of another discipline has other elements, so they are kept; a new version of the same model may have lost them. */
    private List<ImportNotice> notInModel(List<Lot> others, PieceMatching matching) {
        var missing = others.stream()
                .filter(lot -> said.containsKey(lot.id()))
                .filter(lot -> Pieces.of(lot.description()).stream().noneMatch(matching.pieces()::contains))
                .map(lot -> Objects.requireNonNullElse(
                        lot.externalId(), lot.description().name()))
                .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(new ImportNotice(
                        null,
                        "NOT_IN_MODEL",
                        "%d elements of the inventory came from a model and are not in this one. They are kept: another model may have them. Take out by hand what is gone."
                                .formatted(missing.size()),
                        ImportNotice.shortened(String.join(", ", missing))));
    }
}
