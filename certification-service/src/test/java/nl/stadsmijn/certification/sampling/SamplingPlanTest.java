package nl.stadsmijn.certification.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SamplingPlanTest {

    private static final SamplingRisks RISKS = new SamplingRisks(0.05, 0.05, 0.3, 0.1);

    @Test
    void twelvePiecesNeedFiveWithoutAFault() {
        assertThat(SamplingPlan.smallest(12, RISKS)).isEqualTo(new SamplingPlan(5, 0));
    }

    @Test
    void oneFaultMustBeForgivenWhereAGoodLotMayHaveTwo() {
        assertThat(SamplingPlan.smallest(44, RISKS)).isEqualTo(new SamplingPlan(10, 1));
    }

    @Test
    void aSinglePieceIsLookedAt() {
        assertThat(SamplingPlan.smallest(1, RISKS)).isEqualTo(new SamplingPlan(1, 0));
    }

    @Test
    void theSearchEndsAtTheLargestSample() {
        assertThat(SamplingPlan.smallest(12, 4, RISKS)).isEmpty();
        assertThat(SamplingPlan.smallest(12, 5, RISKS)).contains(new SamplingPlan(5, 0));
    }

    @Test
    void aLotHasPiecesButNotWithoutEnd() {
        assertThatThrownBy(() -> SamplingPlan.smallest(0, RISKS)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> SamplingPlan.smallest(SamplingPlan.LARGEST_LOT + 1, RISKS))
                .hasMessageContaining("1000001");
    }

    @Test
    void theCurveIsHypergeometric() {
        // 4 bad of 12, 5 drawn: C(8,5)/C(12,5) = 56/792
        assertThat(OperatingCharacteristic.acceptance(12, 4, new SamplingPlan(5, 0)))
                .isCloseTo(56.0 / 792, within(1e-12));
    }

    @Test
    void risksOutOfRangeAreNamed() {
        assertThatThrownBy(() -> new SamplingRisks(0.3, 0.05, 0.3, 0.1)).hasMessageContaining("limitingQuality");
        assertThatThrownBy(() -> new SamplingRisks(0.1, 0, 0.3, 0.1)).hasMessageContaining("producersRisk");
    }

    /** By brute force with exact fractions: the plan keeps both risks, and no plan with a smaller sample does. */
    @Property(tries = 200)
    void noSmallerPlanKeepsBothRisks(
            @ForAll @IntRange(min = 1, max = 60) int lotSize,
            @ForAll @DoubleRange(min = 0, max = 0.2) double aql,
            @ForAll @DoubleRange(min = 0.05, max = 0.6) double gap,
            @ForAll @DoubleRange(min = 0.01, max = 0.2) double alpha,
            @ForAll @DoubleRange(min = 0.01, max = 0.2) double beta) {
        var risks = new SamplingRisks(aql, alpha, aql + gap, beta);
        var plan = SamplingPlan.smallest(lotSize, risks);

        assertThat(keepsBoth(lotSize, plan.sampleSize(), plan.acceptanceNumber(), risks))
                .isTrue();
        for (int n = 1; n < plan.sampleSize(); n++) {
            for (int c = 0; c <= n; c++) {
                assertThat(keepsBoth(lotSize, n, c, risks))
                        .as("n=%d c=%d", n, c)
                        .isFalse();
            }
        }
        for (int c = 0; c < plan.acceptanceNumber(); c++) {
            assertThat(keepsBoth(lotSize, plan.sampleSize(), c, risks))
                    .as("c=%d", c)
                    .isFalse();
        }
    }

    private static boolean keepsBoth(int lotSize, int n, int c, SamplingRisks risks) {
        return accepted(lotSize, risks.acceptableIn(lotSize), n, c) >= 1 - risks.producersRisk() - 1e-12
                && accepted(lotSize, risks.limitingIn(lotSize), n, c) <= risks.consumersRisk() + 1e-12;
    }

    private static double accepted(int lotSize, int bad, int n, int c) {
        var ways = BigInteger.ZERO;
        for (int found = 0; found <= Math.min(c, n); found++) {
            ways = ways.add(choose(bad, found).multiply(choose(lotSize - bad, n - found)));
        }
        return new BigDecimal(ways)
                .divide(new BigDecimal(choose(lotSize, n)), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static BigInteger choose(int of, int take) {
        if (take < 0 || take > of) {
            return BigInteger.ZERO;
        }
        var ways = BigInteger.ONE;
        for (int i = 0; i < take; i++) {
            ways = ways.multiply(BigInteger.valueOf(of - i)).divide(BigInteger.valueOf(i + 1L));
        }
        return ways;
    }
}
