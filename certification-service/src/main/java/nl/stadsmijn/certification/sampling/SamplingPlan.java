package nl.stadsmijn.certification.sampling;

import java.util.stream.IntStream;

/**
 * A single sampling plan by attributes: look at n pieces drawn at random; accept the lot if at most c of them are nonconforming.
 *
 * @param sampleSize n, 1 up to the size of the lot
 * @param acceptanceNumber c, 0 up to n - 1, or up to n where every piece is looked at
 */
public record SamplingPlan(int sampleSize, int acceptanceNumber) {

    /**
     * The plan with the smallest sample, and for that sample the smallest acceptance number, that keeps both risks. There always is one: looking at
     * every piece has no risk at all.
     *
     * @param lotSize pieces in the lot, 1 or more
     */
    public static SamplingPlan smallest(int lotSize, SamplingRisks risks) {
        if (lotSize < 1) {
            throw new IllegalArgumentException("a lot has 1 piece or more, not " + lotSize);
        }
        return IntStream.rangeClosed(1, lotSize)
                .mapToObj(sampleSize -> strictestThatSparesTheProducer(lotSize, sampleSize, risks))
                .filter(plan -> plan.protectsConsumer(lotSize, risks))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a full inspection keeps every risk"));
    }

    /** Whether a lot of acceptable quality is rejected no more often than the producer's risk allows. */
    boolean sparesProducer(int lotSize, SamplingRisks risks) {
        return OperatingCharacteristic.acceptance(lotSize, risks.acceptableIn(lotSize), this)
                >= 1 - risks.producersRisk() - TINY;
    }

    /** Whether a lot of limiting quality is accepted no more often than the consumer's risk allows. */
    boolean protectsConsumer(int lotSize, SamplingRisks risks) {
        return OperatingCharacteristic.acceptance(lotSize, risks.limitingIn(lotSize), this)
                <= risks.consumersRisk() + TINY;
    }

    /** For a given sample, a smaller c is better for the consumer and worse for the producer: so the smallest c that the producer can bear. */
    private static SamplingPlan strictestThatSparesTheProducer(int lotSize, int sampleSize, SamplingRisks risks) {
        return IntStream.rangeClosed(0, sampleSize)
                .mapToObj(acceptanceNumber -> new SamplingPlan(sampleSize, acceptanceNumber))
                .filter(plan -> plan.sparesProducer(lotSize, risks))
                .findFirst()
                .orElseThrow();
    }

    private static final double TINY = 1e-12;
}
