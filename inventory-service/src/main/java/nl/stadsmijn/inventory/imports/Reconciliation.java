package nl.stadsmijn.inventory.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.description.Classification;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Geometry;
import nl.stadsmijn.inventory.description.Identity;
import nl.stadsmijn.inventory.description.MadeOf;
import nl.stadsmijn.inventory.description.Measure;
import nl.stadsmijn.inventory.description.Performance;
import nl.stadsmijn.inventory.description.Performances;
import nl.stadsmijn.inventory.description.Proof;
import nl.stadsmijn.inventory.description.Reuse;

/**
 * What becomes of an element when a model is imported again. Of each field three values are laid beside each other: what the model said before, what it says
 * now, and what the element has. What the model does not say stays; what it says anew replaces what came from it; what was entered by hand, or proved better
 * than the model did, stays, and a notice tells what the model says. docs/decisions/0014-a-model-that-comes-again.md.
 */
final class Reconciliation {

    private static final String PERFORMANCE = "performance";

    /** What the names that are made of a model's things name. */
    private static final Map<String, Function<Description, Object>> SIZES = Map.of(
            "lengthMm", size(Geometry::lengthMm),
            "widthMm", size(Geometry::widthMm),
            "heightMm", size(Geometry::heightMm),
            "thicknessMm", size(Geometry::thicknessMm),
            "section", size(Geometry::section));

    private final Description known;
    private final Description said;
    private final Description model;
    private final Description stated;
    private final Set<String> ofModel = new LinkedHashSet<>();
    private final List<ImportNotice> kept = new ArrayList<>();
    private final Set<String> established = new LinkedHashSet<>();

    /**
     * @param known what the element has
     * @param said by the model before; null if no model ever spoke of the element
     * @param model what it says now, completed with what follows from it
     * @param stated what it says itself
     */
    private Reconciliation(Description known, Description said, Description model, Description stated) {
        this.known = known;
        this.said = said;
        this.model = model;
        this.stated = stated;
    }

    /** @param kept of each field in which the model is not followed, and of those of which it says nothing and people do */
    record Outcome(Description description, List<ImportNotice> kept) {}

    /** As the constructor. */
    static Outcome of(Description known, Description said, Description model, Description stated) {
        return new Reconciliation(known, said, model, stated).outcome();
    }

    private Outcome outcome() {
        var fields = known.with(
                identity(), classification(), measure(), madeOf(), new Performances(performances()), reuse());
        if (model.geometry() != null) {
            fields = fields.with(geometry());
        }
        var outcome = fields.with(proof());
        if (!established.isEmpty()) {
            kept.add(new ImportNotice(
                    null,
                    "ESTABLISHED_KEPT",
                    "What people established, and the model does not say, is kept.",
                    ImportNotice.shortened(String.join(", ", established))));
        }
        return new Outcome(outcome, List.copyOf(kept));
    }

    private Identity identity() {
        return new Identity(
                name(),
                pick("description", what -> what.identity().description()),
                pick("globalIds", what -> what.identity().globalIds()),
                pick("storey", what -> what.identity().storey()));
    }

    /** A name of the model that names a size which is not followed would contradict the size that is kept. */
    private String name() {
        if (model.name() == null || !namesSizeNotFollowed()) {
            return pick("name", Description::name);
        }
        if (!model.name().equals(known.name())) {
            keep("name", model.name());
        }
        return known.name();
    }

    private boolean namesSizeNotFollowed() {
        return SIZES.entrySet().stream().anyMatch(size -> {
            var now = size.getValue().apply(model);
            var own = size.getValue().apply(known);
            return !isBlank(now)
                    && !equal(own, now)
                    && !isFollowed(size.getKey(), size.getValue())
                    && names(model.name(), String.valueOf(now));
        });
    }

    private static boolean names(String name, String size) {
        return Pattern.compile("(?<![\\p{L}\\p{N}.,])" + Pattern.quote(size) + "(?![\\p{L}\\p{N}]|[.,]\\d)")
                .matcher(name)
                .find();
    }

    private Classification classification() {
        return new Classification(
                pick("productType", Description::productType),
                pick("nlsfb", what -> what.classification().nlsfb()),
                pick("ifcClass", what -> what.classification().ifcClass()),
                pick("etimClass", what -> what.classification().etimClass()),
                pick("layer", what -> what.classification().layer()),
                pick("eural", what -> what.classification().eural()));
    }

    /** A mass per piece says nothing of what is counted in m². */
    private Measure measure() {
        var amount = pick("amount", Description::amount);
        var oneUnit = amount == null
                || model.amount() == null
                || amount.unit() == model.amount().unit();
        return new Measure(
                amount,
                oneUnit
                        ? pick("massPerUnit", what -> what.measure().massPerUnit())
                        : known.measure().massPerUnit());
    }

    private Geometry geometry() {
        return new Geometry(
                pick("geometry.lengthMm", size(Geometry::lengthMm)),
                pick("geometry.widthMm", size(Geometry::widthMm)),
                pick("geometry.heightMm", size(Geometry::heightMm)),
                pick("geometry.thicknessMm", size(Geometry::thicknessMm)),
                pick("geometry.section", size(Geometry::section)),
                pick("geometry.areaMm2", size(Geometry::areaMm2)),
                pick("geometry.inertiaMm4", size(Geometry::inertiaMm4)));
    }

    private static <T> Function<Description, T> size(Function<Geometry, T> size) {
        return what -> what.geometry() == null ? null : size.apply(what.geometry());
    }

    private MadeOf madeOf() {
        return new MadeOf(
                pick("material", Description::material),
                pick("composition", what -> what.madeOf().composition()),
                pick("colour", what -> what.madeOf().colour()),
                pick("finish", what -> what.madeOf().finish()));
    }

    private Reuse reuse() {
        var whyNot = whyNotHarvestable();
        return new Reuse(
                whyNot == null,
                whyNot,
                pick("rStrategy", what -> what.reuse().rStrategy()),
                pick("harvestMethod", what -> what.reuse().harvestMethod()));
    }

    /** That a thing can be harvested after all is no lack of a reason why not: whoever saw that knows more than the model. */
    private String whyNotHarvestable() {
        if (said != null && !said.harvestable() && known.harvestable() && !model.harvestable()) {
            keep("harvestable", model.notHarvestableReason());
            return null;
        }
        return pick("harvestable", what -> what.harvestable() ? null : what.notHarvestableReason());
    }

    /** Each kind by itself, so that a class that was tested stands beside what the model states of other kinds. */
    private List<Performance> performances() {
        var names = new LinkedHashSet<String>();
        List.of(known, model)
                .forEach(what -> what.performances().performance().forEach(one -> names.add(kindAndName(one))));
        return names.stream()
                .flatMap(name -> pick(
                        PERFORMANCE,
                        what -> what.performances().performance().stream()
                                .filter(one -> kindAndName(one).equals(name))
                                .toList())
                        .stream())
                .toList();
    }

    private static String kindAndName(Performance one) {
        return one.kind() + " " + Objects.requireNonNullElse(one.name(), "");
    }

    /** How a value is known goes with the value. */
    private Proof proof() {
        var kinds = new HashMap<>(known.proof().evidence());
        var details = new HashMap<>(known.proof().evidenceDetails());
        ofModel.remove(PERFORMANCE);
        ofModel.forEach(field -> {
            replace(kinds, field, model.proof().evidence());
            replace(details, field, model.proof().evidenceDetails());
        });
        return new Proof(kinds, details);
    }

    private static <T> void replace(Map<String, T> all, String field, Map<String, T> others) {
        all.remove(field);
        if (others.containsKey(field)) {
            all.put(field, others.get(field));
        }
    }

    /** @param path of the field in JSON */
    private <T> T pick(String path, Function<Description, T> value) {
        var field = path.substring(path.lastIndexOf('.') + 1);
        var own = value.apply(known);
        var now = value.apply(model);
        if (isFollowed(field, value)) {
            ofModel.add(field);
            return now;
        }
        var isStated = !isBlank(value.apply(stated));
        if (!equal(own, now) && isStated) {
            keep(path, now);
        }
        if (!isBlank(own) && !isStated && !isTheModels(field, value) && !equal(own, now) && said != null) {
            established.add(path);
        }
        return own;
    }

    /** Whether the element gets what the model says: something else than before, of which nobody else said anything. */
    private boolean isFollowed(String field, Function<Description, ?> value) {
        var isNews = said == null || !isSame(field, value, said, model);
        return !isBlank(value.apply(model)) && isNews && isTheModels(field, value);
    }

    private boolean isTheModels(String field, Function<Description, ?> value) {
        return isBlank(value.apply(known)) || said != null && isSame(field, value, said, known);
    }

    private void keep(String path, Object now) {
        kept.add(new ImportNotice(
                path,
                "KEPT",
                "The model says this; what was entered or measured otherwise since then is kept.",
                shown(now)));
    }

    private static boolean isSame(String field, Function<Description, ?> value, Description one, Description other) {
        return equal(value.apply(one), value.apply(other))
                && Objects.equals(
                        one.proof().evidence().get(field),
                        other.proof().evidence().get(field))
                && Objects.equals(
                        one.proof().evidenceDetails().get(field),
                        other.proof().evidenceDetails().get(field));
    }

    /** 253 kg and 253.0 kg are one mass. */
    private static boolean equal(Object one, Object other) {
        return one instanceof BigDecimal figure && other instanceof BigDecimal second
                ? figure.compareTo(second) == 0
                : Objects.equals(one, other);
    }

    private static boolean isBlank(Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isBlank();
            case Collection<?> several -> several.isEmpty();
            default -> false;
        };
    }

    private static String shown(Object value) {
        return ImportNotice.shortened(text(value));
    }

    private static String text(Object value) {
        return switch (value) {
            case BigDecimal figure -> figure.toPlainString();
            case Performance one -> one.kind() + " " + one.value();
            case MadeOf.Share share -> share.percent().toPlainString() + " % " + share.material();
            case Collection<?> several ->
                several.stream().map(Reconciliation::text).collect(Collectors.joining(", "));
            default -> String.valueOf(value);
        };
    }
}
