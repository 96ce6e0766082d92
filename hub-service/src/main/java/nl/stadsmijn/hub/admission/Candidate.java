package nl.stadsmijn.hub.admission;

import java.util.UUID;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;

/**
 * What would come into a hub: so much of a lot.
 *
 * @param space what it takes, as far as somebody said; the description says the rest. Null where nobody did
 */
public record Candidate(UUID lotId, Amount amount, Space space) {}
