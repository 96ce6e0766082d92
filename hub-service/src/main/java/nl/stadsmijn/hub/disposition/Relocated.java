package nl.stadsmijn.hub.disposition;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Where decisions to move lots to a hub are carried out; transfers tell it. How they fare from there follows from where the lots are. */
public interface Relocated {

    /**
     * An amount of a lot that leaves.
     *
     * @param sentLotId as which it leaves: the same, or a part under an id of its own
     */
    record Leaving(UUID lotId, UUID sentLotId, BigDecimal amount) {}

    /**
     * Lots leave for a hub; in the transaction of their dispatch, which holds the lots, before the ledger writes it. Of what was decided to go there so much is on its way, the
     * oldest first; of the rest the decision stands.
     */
    void left(UUID hub, List<Leaving> lots);
}
