package nl.stadsmijn.hub.delivery;

import java.util.Optional;
import java.util.UUID;

/** What is on its way to its buyer when its deal is delivered; the feature that ships implements it. */
public interface Arrivals {

    /** The shipment by which a reservation is on its way, locked until the transaction ends; before any lot is. */
    Optional<UUID> lockOnTheWay(UUID reservation);

    /** The deal says that it was handed over: it arrived as it was sent. */
    void received(UUID shipment);
}
