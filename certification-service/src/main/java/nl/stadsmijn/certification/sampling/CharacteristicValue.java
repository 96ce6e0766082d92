package nl.stadsmijn.certification.sampling;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The value that 95 % of the pieces exceed, estimated from a few of them, for a normally distributed property whose coefficient of variation is
 * not known beforehand: X_k = m·(1 − k_n·V) with k_n = t₀.₉₅,ₙ₋₁·√(1+1/n) (EN 1990:2002, Annex D, D.7.2 with table D1 "V_X unknown").
 *
 * @param n number of measurements, 2 or more
 * @param mean m, in the property's unit
 * @param variation V, the standard deviation of the sample divided by the mean
 * @param factor k_n
 * @param value X_k, in the property's unit
 */
public record CharacteristicValue(int n, double mean, double variation, double factor, double value) {

    private static final double FRACTILE = 0.95;

    /** With one measurement nothing is known of the spread. */
    public static final int FEWEST = 2;

    /**
     * Estimates from measurements.
     *
     * @param measurements {@link #FEWEST} or more, all above 0
     * @throws IllegalArgumentException if they are fewer, or not above 0: V means nothing then
     */
    public static CharacteristicValue of(List<Double> measurements) {
        var n = measurements.size();
        if (n < FEWEST || measurements.stream().anyMatch(measurement -> measurement <= 0)) {
            throw new IllegalArgumentException("needs %d or more measurements above 0".formatted(FEWEST));
        }
        var values = measurements.stream().mapToDouble(Double::doubleValue).toArray();
        var mean = StatUtils.mean(values);
        var variation = Math.sqrt(StatUtils.variance(values, mean)) / mean;
        var factor = factor(n);
        return new CharacteristicValue(n, mean, variation, factor, mean * (1 - factor * variation));
    }

    /** k_n for V unknown; {@code n} 2 or more. */
    static double factor(int n) {
        var t = new TDistribution(null, n - 1.0).inverseCumulativeProbability(FRACTILE);
        return t * Math.sqrt(1 + 1.0 / n);
    }
}
