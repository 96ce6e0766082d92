package nl.stadsmijn.hub.admission;

import java.util.UUID;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;

/**
 * What would come into a hub: so much of a lot.
 *
 * @param space what it takes, as far as somebody said; the description says the rest. Null where nobody did
 * @param technicalCondition as it was seen at the door, 1 (best) to 6; null where nobody looked: then it is as described
 */
public record Candidate(UUID lotId, Amount amount, Space space, Integer technicalCondition) {

    /** What nobody looked at yet. */
    public Candidate(UUID lotId, Amount amount, Space space) {
        this(lotId, amount, space, null);
    }
}
