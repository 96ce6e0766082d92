package nl.stadsmijn.certification.sampling;

import java.util.Optional;

/**
 * A single sampling plan by attributes: look at n pieces drawn at random; accept the lot if at most c of them are nonconforming.
 *
 * @param sampleSize n, 1 up to the size of the lot
 * @param acceptanceNumber c, 0 up to n - 1, or up to n where every piece is looked at
 */
public record SamplingPlan(int sampleSize, int acceptanceNumber) {

    /** More pieces than are assessed together anywhere, and few enough to compute with. */
    public static final int LARGEST_LOT = 1_000_000;

    private static final double TINY = 1e-12;

    /**
     * The plan with the smallest sample, and for that sample the smallest acceptance number, that keeps both risks. There always is one: looking at
     * every piece has no risk at all.
     *
     * @param lotSize pieces in the lot, 1 to {@link #LARGEST_LOT}
     */
    public static SamplingPlan smallest(int lotSize, SamplingRisks risks) {
        return smallest(lotSize, lotSize, risks)
                .orElseThrow(() -> new IllegalStateException("a full inspection keeps every risk"));
    }

    /**
     * As {@link #smallest(int, SamplingRisks)}, if it needs no larger sample than the largest.
     *
     * <p>For a given sample, a smaller c is better for the consumer and worse for the producer: so it is the smallest c that the producer can bear.
     * In a larger sample no fewer nonconforming pieces are found, so that c never falls as n grows: the search goes on from the c before.
     *
     * @param largest sample to look at, 1 or more
     */
    public static Optional<SamplingPlan> smallest(int lotSize, int largest, SamplingRisks risks) {
        if (lotSize < 1 || lotSize > LARGEST_LOT) {
            throw new IllegalArgumentException("a lot has 1 to %d pieces, not %d".formatted(LARGEST_LOT, lotSize));
        }
        var acceptanceNumber = 0;
        for (int sampleSize = 1; sampleSize <= Math.min(lotSize, largest); sampleSize++) {
            var plan = new SamplingPlan(sampleSize, acceptanceNumber);
            while (!plan.sparesProducer(lotSize, risks)) {
                acceptanceNumber++;
                plan = new SamplingPlan(sampleSize, acceptanceNumber);
            }
            if (plan.protectsConsumer(lotSize, risks)) {
                return Optional.of(plan);
            }
        }
        return Optional.empty();
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
}
