package nl.stadsmijn.hub.stock;

import java.util.Collection;
import java.util.UUID;

/** What was decided about lots in hubs and not yet done; the feature that keeps it implements it. */
public interface OpenDecisions {

    /** The ledger has written what became of lots that lie, or lay, in hubs. Within its transaction, under the lots' locks. */
    void follow(Collection<UUID> lots);
}
