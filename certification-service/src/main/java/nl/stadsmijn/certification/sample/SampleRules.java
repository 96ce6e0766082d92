package nl.stadsmijn.certification.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.certification.batch.Batch;
import nl.stadsmijn.certification.scheme.MeasuredProperty;
import nl.stadsmijn.certification.scheme.Scheme;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** What can be a sample of a batch, and a result of a sample. */
final class SampleRules {

    private static final Amount ONE = Amount.of(1, Unit.PIECE);

    private static final Pattern DECIMAL = Pattern.compile(SampleRequests.DECIMAL);
    private static final String A_DECIMAL =
            "must be a number with a decimal point, such as 58.4, with at most 9 digits before it and 6 behind it";

    private SampleRules() {}

    /** What is wrong with the pieces drawn, each with its place in the request. */
    static List<Violation> ofDrawn(Batch batch, List<Sample> before, List<SampleRequests.Piece> drawn) {
        var violations = new ArrayList<Violation>();
        Set<String> markings = before.stream().map(Sample::marking).collect(Collectors.toCollection(HashSet::new));
        Map<UUID, Integer> left = new HashMap<>();
        batch.lots().forEach(lot -> left.put(lot.lotId(), lot.amount().value().intValue()));
        before.forEach(sample -> left.merge(sample.lotId(), -1, Integer::sum));
        for (int i = 0; i < drawn.size(); i++) {
            var piece = drawn.get(i);
            var at = "samples[%d].".formatted(i);
            if (!left.containsKey(piece.lotId())) {
                violations.add(
                        new Violation(at + "lotId", "NOT_IN_BATCH", "must be a lot of the batch", piece.lotId()));
            } else if (left.merge(piece.lotId(), -1, Integer::sum) < 0) {
                violations.add(new Violation(
                        at + "lotId", "ALL_SAMPLED", "has no pieces left that are not sampled", piece.lotId()));
            }
            if (!markings.add(piece.marking())) {
                violations.add(new Violation(
                        at + "marking", "DUPLICATE_MARKING", "must be unique in the batch", piece.marking()));
            }
            if (!ONE.equals(piece.amount())) {
                violations.add(new Violation(
                        at + "amount",
                        "NOT_ONE_PIECE",
                        "must be 1 piece: a marking names one",
                        piece.amount().toString()));
            }
        }
        return violations;
    }

    /** What is wrong with the results of a sample, each with its place in the request. */
    static List<Violation> ofResults(
            Scheme scheme, Sample sample, List<SampleRequests.Measurement> measured, Instant now) {
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        for (int i = 0; i < measured.size(); i++) {
            var at = "results[%d].".formatted(i);
            var measurement = measured.get(i);
            if (!seen.add(measurement.property())) {
                violations.add(
                        new Violation(at + "property", "DUPLICATE", "must be given once", measurement.property()));
            }
            if (measurement.measuredAt().isAfter(now)) {
                violations.add(new Violation(
                        at + "measuredAt", "IN_THE_FUTURE", "must not be after now", measurement.measuredAt()));
            }
            ofMeasurement(scheme, sample, measurement, at).forEach(violations::add);
        }
        return violations;
    }

    /** All that is wrong with one, so that a certifier who types a table over hears it at once. */
    private static Stream<Violation> ofMeasurement(
            Scheme scheme, Sample sample, SampleRequests.Measurement measurement, String at) {
        var value = decimal(measurement.value());
        var form = value.isPresent()
                ? Stream.<Violation>empty()
                : Stream.of(new Violation(at + "value", "NOT_A_DECIMAL", A_DECIMAL, measurement.value()));
        var ofProperty = scheme.property(measurement.property())
                .map(property -> Stream.of(
                                destroyed(property, sample, at),
                                unit(property, measurement, at),
                                value.flatMap(figure -> range(property, figure, measurement, at)))
                        .flatMap(Optional::stream))
                .orElseGet(() -> Stream.of(unknown(scheme, measurement, at)));
        return Stream.concat(ofProperty, form);
    }

    private static Optional<BigDecimal> decimal(String value) {
        return DECIMAL.matcher(value).matches() ? Optional.of(new BigDecimal(value)) : Optional.empty();
    }

    private static Optional<Violation> destroyed(MeasuredProperty property, Sample sample, String at) {
        if (!property.destructive() || sample.destructive()) {
            return Optional.empty();
        }
        var message = "is measured destructively, and sample %s is not destructive".formatted(sample.marking());
        return Optional.of(new Violation(at + "property", "NOT_DESTRUCTIVE", message, property.name()));
    }

    private static Optional<Violation> unit(
            MeasuredProperty property, SampleRequests.Measurement measurement, String at) {
        return measurement.unit() == null || measurement.unit().equals(property.unit())
                ? Optional.empty()
                : Optional.of(
                        new Violation(at + "unit", "WRONG_UNIT", "must be " + property.unit(), measurement.unit()));
    }

    /** A value in another unit can't be held against the range of this one: its unit is told instead. */
    private static Optional<Violation> range(
            MeasuredProperty property, BigDecimal value, SampleRequests.Measurement measurement, String at) {
        if (property.canBe(value) || unit(property, measurement, at).isPresent()) {
            return Optional.empty();
        }
        var message = "must be between %s and %s %s"
                .formatted(property.least().toPlainString(), property.most().toPlainString(), property.unit());
        return Optional.of(new Violation(at + "value", "OUT_OF_RANGE", message, measurement.value()));
    }

    private static Violation unknown(Scheme scheme, SampleRequests.Measurement measurement, String at) {
        var names = scheme.properties().stream().map(MeasuredProperty::name).toList();
        return new Violation(at + "property", "UNKNOWN_PROPERTY", "must be one of " + names, measurement.property());
    }
}
