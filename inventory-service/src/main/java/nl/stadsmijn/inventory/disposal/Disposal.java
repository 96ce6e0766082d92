package nl.stadsmijn.inventory.disposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.inventory.receiver.Processing;
import nl.stadsmijn.inventory.receiver.Receiver;
import org.jdbi.v3.json.Json;

/**
 * Material of a donor that went to a receiver.
 *
 * @param elementId the element that it was, or was a part of; null for a stream that never was one
 * @param harvestId the harvest at which it was lost; null for none
 * @param receiver as it stood in the register when it was reported
 * @param organisationId who reported it
 * @param material key of the impact-factor table; null if nobody said
 * @param massKg above 0
 * @param weighed false if the mass was worked out from the element's
 * @param noteNumber of the transport or weighing note (begeleidingsbrief, weegbon); null if nobody said
 * @param massReason why it weighs much more than was worked out; null if nobody said
 * @param on the day that it left
 * @param annulledReason why it is no longer counted; null if it is
 */
public record Disposal(
        UUID id,
        UUID inventoryId,
        UUID elementId,
        UUID harvestId,
        UUID receiverId,
        @Json Receiver.Entry receiver,
        UUID organisationId,
        String name,
        String material,
        String eural,
        Processing processing,
        BigDecimal massKg,
        boolean weighed,
        String massReason,
        String noteNumber,
        LocalDate on,
        String remarks,
        String annulledReason) {}
