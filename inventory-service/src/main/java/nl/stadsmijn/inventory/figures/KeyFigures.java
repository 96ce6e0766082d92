package nl.stadsmijn.inventory.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;

/**
 * What a rate is worked out from. Masses in kg, of elements whose mass is known; streams that never were an element, and what went to receivers, are no part of them.
 *
 * @param name null if it has none here
 * @param was inventoried and found, by counts in hubs too; 0 of a hub
 * @param harvested what was taken out of donors, with what counts in hubs found later; of a hub: what of that came to it and has not gone on to another
 * @param reused of what was harvested: delivered to who uses it again
 * @param inStock of what was harvested: held, at a hub or elsewhere
 * @param writtenOff of what was harvested: what left stock, and is not used again
 * @param resales how many deliveries
 * @param medianDays from the day of the harvest to the day of the delivery; null without a delivery
 */
record KeyFigures(
        UUID id,
        String name,
        int elements,
        int massUnknown,
        BigDecimal was,
        BigDecimal harvested,
        BigDecimal reused,
        BigDecimal inStock,
        BigDecimal writtenOff,
        int resales,
        BigDecimal medianDays) {

    private static final int DECIMALS = 4;

    /** Harvest rate = harvested ÷ (inventoried + found). Empty where nothing was inventoried or found, as at a hub. */
    Optional<BigDecimal> harvestRate() {
        return ratio(harvested, was);
    }

    /** Reuse rate = reused ÷ harvested. */
    Optional<BigDecimal> reuseRate() {
        return ratio(reused, harvested);
    }

    private static Optional<BigDecimal> ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.divide(whole, DECIMALS, RoundingMode.HALF_UP));
    }
}
