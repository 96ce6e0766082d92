package nl.stadsmijn.certification.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stadsmijn.certification.decision.CriterionOutcome.Figures;
import nl.stadsmijn.certification.lot.CertifiedProperty;
import nl.stadsmijn.certification.sample.Sample;
import nl.stadsmijn.certification.sampling.CharacteristicValue;
import nl.stadsmijn.certification.sampling.SamplingPlan;
import nl.stadsmijn.certification.scheme.Criterion;
import nl.stadsmijn.certification.scheme.Criterion.CharacteristicAtLeast;
import nl.stadsmijn.certification.scheme.Criterion.EachPieceWithin;
import nl.stadsmijn.certification.scheme.MeasuredProperty;
import nl.stadsmijn.certification.scheme.Scheme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the samples of a batch say, held against its scheme.
 *
 * @param sampled pieces sampled
 * @param nonconforming sampled pieces outside a limit
 * @param outcomes of the sampling plan and of every criterion
 * @param properties what a certificate would say
 */
@Schema(name = "BatchAssessment")
public record Assessment(
        SamplingPlan samplingPlan,
        int sampled,
        int nonconforming,
        boolean met,
        List<CriterionOutcome> outcomes,
        List<CertifiedProperty> properties) {

    /** @param pieces of all lots of the batch */
    public static Assessment of(Scheme scheme, int pieces, List<Sample> samples) {
        var plan = scheme.planFor(pieces);
        var nonconforming = (int) samples.stream()
                .filter(sample -> isNonconforming(scheme, sample))
                .count();
        var outcomes = new ArrayList<CriterionOutcome>();
        outcomes.add(sampleSize(plan, pieces, samples.size()));
        outcomes.add(acceptanceNumber(plan, nonconforming));
        scheme.criteria().forEach(criterion -> outcomes.add(outcome(criterion, samples)));
        var properties = scheme.criteria().stream()
                .flatMap(criterion -> certified(scheme, criterion, samples))
                .toList();
        var met = outcomes.stream().allMatch(CriterionOutcome::met);
        return new Assessment(plan, samples.size(), nonconforming, met, List.copyOf(outcomes), properties);
    }

    List<CriterionOutcome> unmet() {
        return outcomes.stream().filter(outcome -> !outcome.met()).toList();
    }

    private static CriterionOutcome sampleSize(SamplingPlan plan, int pieces, int sampled) {
        var message = "%d of %d pieces sampled, at least %d needed".formatted(sampled, pieces, plan.sampleSize());
        return new CriterionOutcome("SAMPLE_SIZE", null, sampled >= plan.sampleSize(), message, null);
    }

    private static CriterionOutcome acceptanceNumber(SamplingPlan plan, int nonconforming) {
        var message = "%d sampled pieces are nonconforming, at most %d allowed"
                .formatted(nonconforming, plan.acceptanceNumber());
        return new CriterionOutcome("ACCEPTANCE_NUMBER", null, nonconforming <= plan.acceptanceNumber(), message, null);
    }

    private static CriterionOutcome outcome(Criterion criterion, List<Sample> samples) {
        return switch (criterion) {
            case CharacteristicAtLeast characteristic -> characteristic(characteristic, samples);
            case EachPieceWithin each -> eachPiece(each, samples);
        };
    }

    /** The limits themselves are held by the acceptance number; here it counts that no sampled piece was left out. */
    private static CriterionOutcome eachPiece(EachPieceWithin criterion, List<Sample> samples) {
        var missing = samples.stream()
                .filter(sample -> sample.valueOf(criterion.property()).isEmpty())
                .map(Sample::marking)
                .toList();
        var message = missing.isEmpty()
                ? "%s measured on all %d samples".formatted(criterion.property(), samples.size())
                : "%s not measured on samples %s".formatted(criterion.property(), missing);
        return new CriterionOutcome(criterion.kind(), criterion.property(), missing.isEmpty(), message, null);
    }

    private static CriterionOutcome characteristic(CharacteristicAtLeast criterion, List<Sample> samples) {
        var name = criterion.property();
        var n = values(name, samples).size();
        if (n < criterion.fewestSamples()) {
            var message =
                    "%s measured on n = %d samples, at least %d needed".formatted(name, n, criterion.fewestSamples());
            return new CriterionOutcome(criterion.kind(), name, false, message, null);
        }
        var found = characteristicValue(name, samples).orElseThrow();
        var met = found.value() >= criterion.limit().doubleValue();
        var figures = new Figures(
                found.n(),
                rounded(found.mean(), 2),
                rounded(found.variation(), 4),
                rounded(found.factor(), 3),
                rounded(found.value(), 2),
                criterion.limit().toPlainString());
        var message = "%s: n = %d, m = %s, V = %s, k_n = %s give X_k = %s, at least %s needed (%s)"
                .formatted(
                        name,
                        figures.n(),
                        figures.mean(),
                        figures.variation(),
                        figures.factor(),
                        figures.characteristic(),
                        figures.limit(),
                        criterion.source());
        return new CriterionOutcome(criterion.kind(), name, met, message, figures);
    }

    private static boolean isNonconforming(Scheme scheme, Sample sample) {
        return scheme.criteria().stream()
                .filter(EachPieceWithin.class::isInstance)
                .map(EachPieceWithin.class::cast)
                .anyMatch(each -> sample.valueOf(each.property())
                        .filter(value -> !each.isMetBy(value))
                        .isPresent());
    }

    /** Rounded to the careful side: a certificate promises no more than was found. */
    private static Stream<CertifiedProperty> certified(Scheme scheme, Criterion criterion, List<Sample> samples) {
        var property = scheme.property(criterion.property()).orElseThrow();
        var values = values(property.name(), samples);
        return switch (criterion) {
            case CharacteristicAtLeast characteristic ->
                characteristicValue(property.name(), samples)
                        .map(found -> BigDecimal.valueOf(found.value()).setScale(1, RoundingMode.FLOOR))
                        .map(value -> certified(property, "Characteristic", value))
                        .stream();
            case EachPieceWithin each -> {
                var least = values.stream().min(Comparator.naturalOrder()).filter(value -> each.atLeast() != null);
                var most = values.stream().max(Comparator.naturalOrder()).filter(value -> each.atMost() != null);
                yield Stream.concat(
                        least.map(value -> certified(property, "Minimum", value)).stream(),
                        most.map(value -> certified(property, "Maximum", value)).stream());
            }
        };
    }

    private static CertifiedProperty certified(MeasuredProperty property, String of, BigDecimal value) {
        var unit = property.unit().equals(MeasuredProperty.GRADE) ? null : property.unit();
        return new CertifiedProperty(property.name() + of, value.toPlainString(), unit);
    }

    private static Optional<CharacteristicValue> characteristicValue(String property, List<Sample> samples) {
        var values =
                values(property, samples).stream().map(BigDecimal::doubleValue).toList();
        return values.size() < CharacteristicValue.FEWEST
                ? Optional.empty()
                : Optional.of(CharacteristicValue.of(values));
    }

    private static List<BigDecimal> values(String property, List<Sample> samples) {
        return samples.stream()
                .map(sample -> sample.valueOf(property))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
