package nl.stadsmijn.certification.sampling;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a sampling plan by attributes must guarantee (terms of ISO 2859-2 and ISO 3534-2).
 *
 * @param acceptableQuality AQL, the share of nonconforming pieces at which a lot should still pass; 0 up to {@code limitingQuality}
 * @param producersRisk the largest chance that such a lot is rejected; above 0, below 1
 * @param limitingQuality LQ, the share of nonconforming pieces at which a lot should no longer pass; at most 1
 * @param consumersRisk the largest chance that such a lot is accepted; above 0, below 1
 */
public record SamplingRisks(
        double acceptableQuality, double producersRisk, double limitingQuality, double consumersRisk) {

    /** 0.3 × 10 is a little more than 3 in binary fractions, and must be 3. */
    private static final double ROUNDING = 1e-9;

    /** A figure that can't be, and what would be right. */
    public record Fault(String figure, String message, double value) {

        private static Stream<Fault> unless(boolean right, String figure, String message, double value) {
            return right ? Stream.empty() : Stream.of(new Fault(figure, message, value));
        }
    }

    /** @throws IllegalArgumentException naming the figures that are out of their ranges */
    public SamplingRisks {
        var faults = faults(acceptableQuality, producersRisk, limitingQuality, consumersRisk);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.toString());
        }
    }

    /** Which of the figures can't be; none if all can. */
    public static List<Fault> faults(
            double acceptableQuality, double producersRisk, double limitingQuality, double consumersRisk) {
        return Stream.of(
                        Fault.unless(
                                acceptableQuality >= 0 && acceptableQuality < 1,
                                "acceptableQuality",
                                "must be 0 or more, and less than 1",
                                acceptableQuality),
                        Fault.unless(
                                producersRisk > 0 && producersRisk < 1,
                                "producersRisk",
                                "must be above 0 and below 1",
                                producersRisk),
                        Fault.unless(
                                limitingQuality > acceptableQuality && limitingQuality <= 1,
                                "limitingQuality",
                                "must be above acceptableQuality, and at most 1",
                                limitingQuality),
                        Fault.unless(
                                consumersRisk > 0 && consumersRisk < 1,
                                "consumersRisk",
                                "must be above 0 and below 1",
                                consumersRisk))
                .flatMap(faults -> faults)
                .toList();
    }

    /** How many nonconforming pieces a lot of acceptable quality has at most. */
    int acceptableIn(int lotSize) {
        return (int) Math.floor(lotSize * acceptableQuality + ROUNDING);
    }

    /** How many nonconforming pieces a lot of limiting quality has at least. */
    int limitingIn(int lotSize) {
        return (int) Math.ceil(lotSize * limitingQuality - ROUNDING);
    }
}
