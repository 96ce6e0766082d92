package nl.stadsmijn.hub.disposition;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Where decisions to move lots to a hub are carried out; transfers tell it. */
public interface Relocated {

    /** Lots came in at a hub: who decided that they go there sees it done. In the transaction of their receipt, which holds the lots. */
    void arrived(UUID hub, Collection<UUID> lots, Instant at);
}
