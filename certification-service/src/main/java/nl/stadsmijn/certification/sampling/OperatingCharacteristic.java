package nl.stadsmijn.certification.sampling;

import org.apache.commons.math3.distribution.HypergeometricDistribution;

/**
 * The operating-characteristic curve of a sample drawn from a lot without putting back: the chance that a lot passes, by how bad it is. The
 * hypergeometric distribution is exact for finite lots; the binomial is not, and lots here are small.
 */
final class OperatingCharacteristic {

    private OperatingCharacteristic() {}

    /**
     * The chance that a lot is accepted.
     *
     * @param lotSize pieces in the lot, 1 or more
     * @param nonconforming nonconforming pieces in the lot, 0 to {@code lotSize}
     * @param plan how many are sampled, and how many of these may be nonconforming
     */
    static double acceptance(int lotSize, int nonconforming, SamplingPlan plan) {
        return new HypergeometricDistribution(null, lotSize, nonconforming, plan.sampleSize())
                .cumulativeProbability(plan.acceptanceNumber());
    }
}
