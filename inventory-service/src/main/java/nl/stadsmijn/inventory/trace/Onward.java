package nl.stadsmijn.inventory.trace;

import java.math.BigDecimal;
import java.util.UUID;
import org.jdbi.v3.json.Json;

/**
 * Where an amount of what was harvested of an element is, or where it was when it left for good.
 *
 * @param departure the kind of movement by which it left, as the ledger calls it; null for what is held still
 * @param locationKind SITE, HUB, TRANSIT …; null if nobody told yet
 * @param locationId donor, hub or project; null if nobody told
 * @param locationName null if nobody told
 * @param reason why it left; null where the kind says it all
 * @param taker who took it out of a hub; null for other ways, and if nobody told
 * @param eural the code it left the hub under; null likewise
 * @param amount in the unit of the element; a share of what was harvested and found, so it may have been rounded
 * @param found how much counts found of the element above what came, wherever: the same in each of its ways; in its unit, rounded too
 */
public record Onward(
        UUID elementId,
        String departure,
        String locationKind,
        UUID locationId,
        String locationName,
        String reason,
        @Json HubReceiver taker,
        String eural,
        BigDecimal amount,
        BigDecimal found) {}
