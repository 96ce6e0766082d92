package nl.stadsmijn.hub.admission;

import java.math.BigDecimal;
import java.util.UUID;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;

/**
 * What would come into a hub: so much of a lot.
 *
 * @param space what it takes, as far as somebody said; the description says the rest. Null where nobody did
 * @param technicalCondition as it was seen at the door, 1 (best) to 6; null where nobody looked: then it is as described
 * @param coming how much of what the hub may keep room for it is, in the lot's unit: what left for the hub, however much of that was counted there
 */
public record Candidate(UUID lotId, Amount amount, Space space, Integer technicalCondition, BigDecimal coming) {

    Space said() {
        return space == null ? Space.UNKNOWN : space;
    }

    /** All that comes is there. */
    public Candidate(UUID lotId, Amount amount, Space space, Integer technicalCondition) {
        this(lotId, amount, space, technicalCondition, amount.value());
    }

    /** What nobody looked at yet. */
    public Candidate(UUID lotId, Amount amount, Space space) {
        this(lotId, amount, space, null);
    }
}
