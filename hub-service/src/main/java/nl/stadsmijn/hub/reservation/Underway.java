package nl.stadsmijn.hub.reservation;

import java.util.Optional;
import java.util.UUID;

/** What is on its way to who reserved it; the feature of consignments implements it. */
public interface Underway {

    /** The shipment by which a reservation is on its way. Whoever holds the reservation's lock sees each that has left, as none leaves without it. */
    Optional<UUID> shipmentOf(UUID reservation);
}
