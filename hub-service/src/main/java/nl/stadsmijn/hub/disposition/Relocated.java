package nl.stadsmijn.hub.disposition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where decisions to move lots to a hub are carried out; transfers tell it. */
public interface Relocated {

    /**
     * An amount of a lot that leaves.
     *
     * @param sentLotId as which it leaves: the same, or a part under an id of its own
     */
    record Leaving(UUID lotId, UUID sentLotId, BigDecimal amount) {}

    /**
     * Lots leave for a hub; in the transaction of their dispatch, which holds the lots, before the ledger writes it. Of what was decided so much is on its way, the
     * oldest first; of the rest the decision stands.
     */
    void left(UUID hub, List<Leaving> lots);

    /** Lots that had left are back where they were, before the ledger writes it: what was on its way of decisions is again to be done. */
    void broughtBack(Collection<UUID> sentLots);

    /**
     * Lots came in where they were to go, and the ledger has written it; in the transaction of their receipt, which holds the lots. A decision of which nothing is left to be
     * done is done, or has come to nothing if nothing arrived.
     */
    void arrived(Collection<UUID> sentLots, Instant at);
}
