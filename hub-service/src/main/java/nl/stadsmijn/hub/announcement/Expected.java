package nl.stadsmijn.hub.announcement;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;

/** What is announced at a hub, as intakes need it. */
public interface Expected {

    /** How much of each of these lots is still to come to this hub; lots of which nothing is announced are left out. */
    Map<UUID, Amount> at(UUID hub, Collection<UUID> lots);

    /**
     * Notes that lots came in, in the transaction of their intake: once they are locked, and before they are booked, which would take what came for gone. Of an
     * announcement of which less has come the rest stays expected; one of which everything has come is over.
     *
     * @param intake null if they came otherwise
     * @param received by the id of the lot that was expected
     */
    void arrived(UUID hub, UUID intake, Map<UUID, Came> received);

    /**
     * What came of a lot.
     *
     * @param lotId the lot that lies in the hub now: the same, or the part that came
     * @param amount how much left for the hub, in the lot's unit; what of that was lost or found underway came too
     */
    record Came(UUID lotId, BigDecimal amount) {}
}
