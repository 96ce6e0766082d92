package nl.stadsmijn.certification.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stadsmijn.certification.sampling.SamplingPlan;
import nl.stadsmijn.certification.scheme.Criterion.CharacteristicAtLeast;
import nl.stadsmijn.certification.scheme.Criterion.EachPieceWithin;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.request.Likeness;

/** What a scheme must be for batches to be assessed under it. */
final class SchemeRules {

    /** The largest sample of ISO 2859-1 (code letter R); risks that need more are too close together to be told apart by sampling. */
    static final int LARGEST_SAMPLE = 2_000;

    private static final int NEAREST = 3;
    private static final List<String> LANGUAGES = List.of("nl", "en");

    private SchemeRules() {}

    /**
     * What is wrong with a scheme, each with its place in the request; none if nothing is.
     *
     * @param productTypes the keys of those that a lot can be described as
     */
    static List<Violation> violations(SchemeRequest scheme, Set<String> productTypes) {
        var violations = new ArrayList<Violation>();
        LANGUAGES.stream()
                .filter(language -> !scheme.name().containsKey(language))
                .forEach(language -> violations.add(new Violation(
                        "name." + language, "REQUIRED", "must be given, as in %s".formatted(LANGUAGES), null)));
        violations.addAll(ofProductTypes(scheme.productTypes(), productTypes));
        violations.addAll(ofRisks(scheme.risks()));
        violations.addAll(ofProperties(scheme.properties()));
        violations.addAll(ofCriteria(scheme));
        return violations;
    }

    private static List<Violation> ofProductTypes(List<String> keys, Set<String> known) {
        return IntStream.range(0, keys.size())
                .filter(index -> !known.contains(keys.get(index)))
                .mapToObj(index -> {
                    var nearest = Likeness.nearest(keys.get(index), known, NEAREST);
                    return new Violation(
                            "productTypes[%d]".formatted(index),
                            "UNKNOWN_PRODUCT_TYPE",
                            "must be a key of GET /product-types; "
                                    + (nearest.isEmpty()
                                            ? "none is known yet"
                                            : "nearest: " + String.join(", ", nearest)),
                            keys.get(index));
                })
                .toList();
    }

    private static List<Violation> ofRisks(SchemeRequest.Risks risks) {
        var faults = risks.faults();
        if (!faults.isEmpty()) {
            return faults.stream()
                    .map(fault ->
                            new Violation("risks." + fault.figure(), "OUT_OF_RANGE", fault.message(), fault.value()))
                    .toList();
        }
        return SamplingPlan.smallest(SamplingPlan.LARGEST_LOT, LARGEST_SAMPLE, risks.toSamplingRisks())
                .map(plan -> List.<Violation>of())
                .orElseGet(() -> List.of(new Violation(
                        "risks.limitingQuality",
                        "TOO_CLOSE",
                        "must be so far above acceptableQuality %s that %d samples tell them apart at these risks"
                                .formatted(risks.acceptableQuality(), LARGEST_SAMPLE),
                        risks.limitingQuality())));
    }

    private static List<Violation> ofProperties(List<MeasuredProperty> properties) {
        var violations = new ArrayList<Violation>();
        var names = new HashSet<String>();
        for (int i = 0; i < properties.size(); i++) {
            var property = properties.get(i);
            var at = "properties[%d].".formatted(i);
            if (!names.add(property.name())) {
                violations.add(new Violation(at + "name", "DUPLICATE", "must be unique", property.name()));
            }
            if (property.least().compareTo(property.most()) > 0) {
                violations.add(new Violation(
                        at + "least",
                        "OUT_OF_RANGE",
                        "must be at most %s, the property's most"
                                .formatted(property.most().toPlainString()),
                        property.least()));
            }
        }
        return violations;
    }

    private static List<Violation> ofCriteria(SchemeRequest scheme) {
        var violations = new ArrayList<Violation>();
        var properties = scheme.properties().stream()
                .collect(Collectors.toMap(MeasuredProperty::name, Function.identity(), (one, same) -> one));
        var seen = new HashSet<String>();
        for (int i = 0; i < scheme.criteria().size(); i++) {
            var criterion = scheme.criteria().get(i);
            var at = "criteria[%d].".formatted(i);
            if (!seen.add(criterion.kind() + criterion.property())) {
                violations.add(new Violation(
                        at + "property",
                        "DUPLICATE",
                        "must have one criterion %s at most".formatted(criterion.kind()),
                        criterion.property()));
            }
            ofCriterion(criterion, properties, at).forEach(violations::add);
        }
        return violations;
    }

    private static Stream<Violation> ofCriterion(
            Criterion criterion, Map<String, MeasuredProperty> properties, String at) {
        var property = properties.get(criterion.property());
        if (property == null) {
            var names = properties.keySet().stream().sorted().toList();
            return Stream.of(new Violation(
                    at + "property", "UNKNOWN_PROPERTY", "must be one of " + names, criterion.property()));
        }
        return switch (criterion) {
            case CharacteristicAtLeast characteristic ->
                Stream.concat(ofCharacteristic(property, at), ofLimit(property, characteristic.limit(), at + "limit"));
            case EachPieceWithin each ->
                Stream.of(
                                ofLimits(each, at),
                                ofLimit(property, each.atLeast(), at + "atLeast"),
                                ofLimit(property, each.atMost(), at + "atMost"))
                        .flatMap(Function.identity());
        };
    }

    /**
     * A limit that no right value of the property reaches decides before anything is measured: nothing would ever pass, or everything.
     *
     * @param limit null for none
     */
    private static Stream<Violation> ofLimit(MeasuredProperty property, BigDecimal limit, String field) {
        var hasRange = property.least().compareTo(property.most()) <= 0;
        return limit == null || !hasRange || property.canBe(limit)
                ? Stream.empty()
                : Stream.of(new Violation(
                        field,
                        "OUT_OF_RANGE",
                        "must be from %s to %s, the least and most that %s can be"
                                .formatted(
                                        property.least().toPlainString(),
                                        property.most().toPlainString(),
                                        property.name()),
                        limit));
    }

    /** The coefficient of variation is relative to the mean, so it says nothing of what can be 0 or less (EN 1990, Annex D). */
    private static Stream<Violation> ofCharacteristic(MeasuredProperty property, String at) {
        return property.least().signum() > 0
                ? Stream.empty()
                : Stream.of(new Violation(
                        at + "property",
                        "NOT_POSITIVE",
                        "must be a property whose least is above 0, not "
                                + property.least().toPlainString(),
                        property.name()));
    }

    private static Stream<Violation> ofLimits(EachPieceWithin each, String at) {
        if (each.atLeast() == null && each.atMost() == null) {
            return Stream.of(new Violation(at + "atLeast", "REQUIRED", "must be given, or atMost, or both", null));
        }
        if (each.atLeast() != null && each.atMost() != null && each.atLeast().compareTo(each.atMost()) > 0) {
            return Stream.of(new Violation(
                    at + "atLeast",
                    "OUT_OF_RANGE",
                    "must be at most %s, the criterion's atMost"
                            .formatted(each.atMost().toPlainString()),
                    each.atLeast()));
        }
        return Stream.empty();
    }
}
