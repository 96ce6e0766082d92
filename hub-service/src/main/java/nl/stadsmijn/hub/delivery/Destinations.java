package nl.stadsmijn.hub.delivery;

import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Place;

/** Where deals want their lots; their names and places are in the ledger. */
public interface Destinations {

    /**
     * Where a deal wants its lot.
     *
     * @param locationId its project, or a place of the deal's own
     * @param name null where the deal names none
     * @param place null where the deal says none
     */
    record Destination(UUID locationId, String name, Place place) {}

    /** What a deal says of it; empty for a deal that nobody told of. */
    Optional<Destination> of(UUID deal);
}
