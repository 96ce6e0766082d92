package nl.stadsmijn.hub.stock;

import java.util.Collection;

/** Tells of lots whose time in a hub runs out; the feature of deadlines implements it. */
public interface Rungs {

    /**
     * Hears of lots that came out of others on a rung of the storage ladder. In the transaction that booked it, once the lots are written.
     *
     * @param lots above the lowest rung
     */
    void inherit(Collection<Lot> lots);
}
