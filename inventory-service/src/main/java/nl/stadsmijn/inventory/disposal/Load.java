package nl.stadsmijn.inventory.disposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.inventory.receiver.Processing;
import nl.stadsmijn.kit.quantity.Amount;

/**
 * What is said of a disposal that has to be checked, wherever it was said.
 *
 * @param prefix of the names of its fields in the request
 * @param material null if nobody said
 * @param eural as written, or the element's; null if nobody said
 * @param processing null if nobody said
 * @param mass as weighed; null if nobody said
 * @param workedOutKg the mass that follows from the element; null if it does not
 */
record Load(
        String prefix,
        UUID receiverId,
        String material,
        String eural,
        Processing processing,
        Amount mass,
        BigDecimal workedOutKg,
        LocalDate on) {

    /** What a load comes to when all is right. */
    record Checked(String eural, Processing processing, BigDecimal kg) {}
}
