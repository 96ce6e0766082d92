package nl.stadsmijn.inventory.balance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.inventory.receiver.Processing;

/**
 * What went to a receiver.
 *
 * @param elementId null for a stream that never was an element
 * @param weighed false if its mass was worked out
 */
public record Carried(
        UUID id,
        UUID elementId,
        UUID receiverId,
        String name,
        String material,
        String eural,
        Processing processing,
        BigDecimal kg,
        boolean weighed,
        String noteNumber,
        LocalDate leftOn) {}
