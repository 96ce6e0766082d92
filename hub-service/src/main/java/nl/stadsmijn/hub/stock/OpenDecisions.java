package nl.stadsmijn.hub.stock;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was decided about lots in hubs or on sites and not yet done; the feature that keeps it implements it. */
public interface OpenDecisions {

    /**
     * The ledger has written what became of lots that lie, or lay, in hubs or on sites, or are, or were, on their way. Within its transaction, under the lots' locks.
     *
     * @param lots as they are now
     * @param movements by which they came to that
     */
    void follow(Map<UUID, Lot> lots, List<Movement> movements);
}
