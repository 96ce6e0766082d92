package nl.stadsmijn.certification.sampling;

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

    /** @throws IllegalArgumentException naming the figure that is out of its range */
    public SamplingRisks {
        require(
                acceptableQuality >= 0 && acceptableQuality < 1,
                "acceptableQuality must be 0 or more, and less than 1");
        require(
                limitingQuality > acceptableQuality && limitingQuality <= 1,
                "limitingQuality must be above acceptableQuality, at most 1");
        require(producersRisk > 0 && producersRisk < 1, "producersRisk must be between 0 and 1");
        require(consumersRisk > 0 && consumersRisk < 1, "consumersRisk must be between 0 and 1");
    }

    /** How many nonconforming pieces a lot of acceptable quality has at most. */
    int acceptableIn(int lotSize) {
        return (int) Math.floor(lotSize * acceptableQuality + ROUNDING);
    }

    /** How many nonconforming pieces a lot of limiting quality has at least. */
    int limitingIn(int lotSize) {
        return (int) Math.ceil(lotSize * limitingQuality - ROUNDING);
    }

    /** 0.3 × 10 is a little more than 3 in binary fractions, and must be 3. */
    private static final double ROUNDING = 1e-9;

    private static void require(boolean right, String message) {
        if (!right) {
            throw new IllegalArgumentException(message);
        }
    }
}
