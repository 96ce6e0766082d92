package nl.stadsmijn.hub.room;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What lies in hubs, and the space it takes. */
public interface Rooms {

    /** So much of a lot, in its unit and above 0, takes this space. */
    record Measured(UUID lotId, BigDecimal amount, Space space) {}

    /** What lies in a hub now. Who holds the hub's lock knows that nothing else comes in until its transaction ends. */
    RoomUse use(UUID hub);

    /** What is kept of the space that these lots take; lots of which nothing is are left out. */
    Map<UUID, Measured> measured(Collection<UUID> lots);

    /** Keeps of lots that came out of others what their part of those took, where nothing is kept of them yet; once the ledger has written where they came from. */
    void inherit(Collection<UUID> lots);

    /** Keeps what lots take. Before they are booked in: what is booked then is counted with it. */
    void measure(Collection<Measured> lots);
}
