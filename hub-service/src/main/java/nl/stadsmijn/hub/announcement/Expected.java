package nl.stadsmijn.hub.announcement;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;

/** What is announced at a hub, as intakes need it. */
public interface Expected {

    /** How much of each of these lots is still to come to this hub; lots of which nothing is announced are left out. */
    Map<UUID, Amount> at(UUID hub, Collection<UUID> lots);

    /**
     * Notes that lots came in, in the transaction of their intake. An announcement of which everything has come is over.
     *
     * @param received by the id of the lot that was announced, the lot that lies in the hub now: the same, or the part that came
     */
    void arrived(UUID hub, UUID intake, Map<UUID, UUID> received);
}
