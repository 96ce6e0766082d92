package nl.stadsmijn.inventory.disposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.inventory.receiver.Processing;
import nl.stadsmijn.inventory.receiver.Receiver;
import nl.stadsmijn.kit.quantity.Amount;

/**
 * What is said of a disposal that has to be checked, wherever it was said.
 *
 * @param prefix of the names of its fields in the request
 * @param material null if nobody said
 * @param eural as written, or the element's; null if nobody said
 * @param processing null if nobody said
 * @param mass as weighed; null if nobody said
 * @param massReason why it weighs much more than was worked out; null if nobody said
 * @param workedOutKg the mass of what was lost, as it follows from the element; null if it does not
 * @param beforeKg how much of that is at receivers already
 * @param builtIn the year of the donor, before which nothing left it; null if unknown
 */
record Load(
        String prefix,
        UUID receiverId,
        String material,
        String eural,
        Processing processing,
        Amount mass,
        String massReason,
        BigDecimal workedOutKg,
        BigDecimal beforeKg,
        Integer builtIn,
        LocalDate on) {

    /** What a load comes to when all is right. */
    record Checked(Receiver.Entry receiver, String eural, Processing processing, BigDecimal kg) {}
}
