package nl.stadsmijn.hub.stock;

import java.util.Collection;
import java.util.UUID;

/** Keeps account of what lies in hubs; the feature that does so implements it. */
public interface Storerooms {

    /**
     * Hears of lots of which something came into a hub, changed there, or left one. In the transaction that booked it, once the lots are written and while their
     * locks are held.
     */
    void follow(Collection<UUID> lots);
}
