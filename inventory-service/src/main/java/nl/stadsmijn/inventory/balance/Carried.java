package nl.stadsmijn.inventory.balance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.inventory.receiver.Processing;
import nl.stadsmijn.inventory.receiver.Receiver;
import org.jdbi.v3.json.Json;

/**
 * What went to a receiver.
 *
 * @param elementId null for a stream that never was an element
 * @param receiver as it stood in the register at the reception
 * @param weighed false if its mass was worked out
 * @param reason why it was lost, or what else was remarked; null if nobody said
 * @param massReason why it weighs much more than was worked out; null if nobody said
 */
public record Carried(
        UUID id,
        UUID elementId,
        UUID receiverId,
        @Json Receiver.Entry receiver,
        String name,
        String material,
        String eural,
        Processing processing,
        BigDecimal kg,
        boolean weighed,
        String noteNumber,
        LocalDate leftOn,
        String reason,
        String massReason) {

    /** Under what it left, which is not always under what it was inventoried. */
    Group group() {
        return new Group(material, eural);
    }

    /** Whether it stands in the account under the element's own code. */
    boolean isUnder(String elementsEural) {
        return eural.equals(elementsEural);
    }
}
