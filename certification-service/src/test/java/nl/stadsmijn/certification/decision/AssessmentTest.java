package nl.stadsmijn.certification.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.certification.lot.CertifiedProperty;
import nl.stadsmijn.certification.sample.Sample;
import nl.stadsmijn.certification.scheme.Criterion;
import nl.stadsmijn.certification.scheme.Scheme;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scheme for hollow-core slabs, on twelve pieces: five to be sampled, none may be nonconforming. */
class AssessmentTest {

    private static final Scheme SCHEME = scheme();
    private static final int PIECES = 12;

    @Test
    void goodSamplesMeetEverything() {
        var found = Assessment.of(SCHEME, PIECES, samples("58 59 60", "34 35 36 37 38", "1 2 2 3 3"));

        assertThat(found.unmet()).isEmpty();
        assertThat(found.met()).isTrue();
        assertThat(found.properties())
                .containsExactly(
                        new CertifiedProperty("compressiveStrengthCharacteristic", "55.6", "N/mm2"),
                        new CertifiedProperty("concreteCoverMinimum", "34", "mm"),
                        new CertifiedProperty("visualConditionMaximum", "3", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "58 59 60 | 34 35 36 37    | 2 2 2 2   | SAMPLE_SIZE             | 4 of 12 pieces sampled, at least 5 needed",
                "58 59    | 34 35 36 37 38 | 2 2 2 2 2 | CHARACTERISTIC_AT_LEAST | compressiveStrength measured on n = 2 samples, at least 3 needed",
                "58 59 60 | 34 35 36 37 24 | 2 2 2 2 2 | ACCEPTANCE_NUMBER       | 1 sampled pieces are nonconforming, at most 0 allowed",
                "58 59 60 | 34 35 36 37 38 | 2 2 2 2 4 | ACCEPTANCE_NUMBER       | 1 sampled pieces are nonconforming, at most 0 allowed",
                "58 59 60 | 34 35 36 37 -  | 2 2 2 2 2 | EACH_PIECE_WITHIN       | concreteCover not measured on samples [KP-5]",
                "40 50 60 | 34 35 36 37 38 | 2 2 2 2 2 | CHARACTERISTIC_AT_LEAST | compressiveStrength: n = 3, m = 50.00, V = 0.2000, k_n = 3.372 give X_k = 16.28, at least 38.25 needed (EN 206 class C45/55: 45 N/mm2; EN 13791: 0.85 of it in situ)"
            })
    void oneUnmetCriterionIsNamedWithItsFigures(
            String strengths, String covers, String conditions, String code, String message) {
        var found = Assessment.of(SCHEME, PIECES, samples(strengths, covers, conditions));

        assertThat(found.met()).isFalse();
        assertThat(found.unmet()).singleElement().satisfies(outcome -> {
            assertThat(outcome.code()).isEqualTo(code);
            assertThat(outcome.message()).isEqualTo(message);
        });
    }

    @ParameterizedTest
    @CsvSource({"41.62,true", "41.61,false"})
    void theCharacteristicValueDecidesAtTheLimit(String lowest, boolean met) {
        // m and s of (x, x+1, x+2) give X_k = x + 1 − 3.37171; 38.25 is reached at x = 40.62171
        var least = new BigDecimal(lowest).subtract(BigDecimal.ONE).add(new BigDecimal("0.002"));
        var strengths = "%s %s %s".formatted(least, least.add(BigDecimal.ONE), least.add(BigDecimal.TWO));

        assertThat(Assessment.of(SCHEME, PIECES, samples(strengths, "34 35 36 37 38", "2 2 2 2 2"))
                        .met())
                .isEqualTo(met);
    }

    @Test
    void whatMustLieBetweenTwoLimitsIsCertifiedAtBothEnds() {
        var between = new Scheme(
                SCHEME.id(),
                2,
                SCHEME.name(),
                SCHEME.productTypes(),
                SCHEME.basis(),
                SCHEME.unit(),
                SCHEME.risks(),
                SCHEME.properties(),
                List.of(new Criterion.EachPieceWithin(
                        "concreteCover", new BigDecimal("25"), new BigDecimal("60"), "EN 1992-1-1")),
                SCHEME.validityMonths());

        assertThat(Assessment.of(between, PIECES, samples("58 59 60", "34 35 36 37 38", "1 2 2 3 3"))
                        .properties())
                .containsExactly(
                        new CertifiedProperty("concreteCoverMinimum", "34", "mm"),
                        new CertifiedProperty("concreteCoverMaximum", "38", "mm"));
    }

    @Test
    void aBatchWithoutSamplesMeetsNothing() {
        assertThat(Assessment.of(SCHEME, PIECES, List.of()).unmet())
                .extracting(CriterionOutcome::code)
                .containsExactly("SAMPLE_SIZE", "CHARACTERISTIC_AT_LEAST");
    }

    private static List<Sample> samples(String strengths, String covers, String conditions) {
        var strength = strengths.split(" ");
        var cover = covers.split(" ");
        var condition = conditions.split(" ");
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < cover.length; i++) {
            var results = new ArrayList<Sample.Result>();
            if (i < strength.length) {
                results.add(result("compressiveStrength", strength[i]));
            }
            if (!cover[i].equals("-")) {
                results.add(result("concreteCover", cover[i]));
            }
            results.add(result("visualCondition", condition[i]));
            samples.add(new Sample(
                    new UUID(1, i),
                    new UUID(2, 0),
                    new UUID(3, 0),
                    "KP-" + (i + 1),
                    Amount.of(1, Unit.PIECE),
                    i < 3,
                    Instant.EPOCH,
                    null,
                    2,
                    results));
        }
        return samples;
    }

    private static Sample.Result result(String property, String value) {
        return new Sample.Result(property, new BigDecimal(value), null, Instant.EPOCH, null);
    }

    private static Scheme scheme() {
        try (var in = AssessmentTest.class.getResourceAsStream("/schemes/hollow-core-slab.v1.json")) {
            return JsonMapper.builder().findAndAddModules().build().readValue(in, Scheme.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
