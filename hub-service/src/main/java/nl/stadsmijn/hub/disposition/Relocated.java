package nl.stadsmijn.hub.disposition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where decisions to move lots to a hub are carried out; transfers tell it. */
public interface Relocated {

    /** So much of lots has left for a hub; in the transaction of their dispatch, which holds the lots. What was decided for as much at most is on its way. */
    void left(UUID hub, Map<UUID, BigDecimal> amounts);

    /** Lots that had left for a hub are where they were; what was decided about them is to be done. */
    void broughtBack(UUID hub, Collection<UUID> lots);

    /** Lots came in at a hub: who decided that they go there sees it done. In the transaction of their receipt, which holds the lots. */
    void arrived(UUID hub, Collection<UUID> lots, Instant at);
}
