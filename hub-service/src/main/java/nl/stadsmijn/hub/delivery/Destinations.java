package nl.stadsmijn.hub.delivery;

import java.util.Optional;
import java.util.UUID;

/** Where deals want their lots; their names and places are in the ledger. */
public interface Destinations {

    /** The place that a deal named; empty for a deal that nobody told of. */
    Optional<UUID> of(UUID deal);

    /** Whether a deal named this place. */
    boolean isOfDeal(UUID location);
}
