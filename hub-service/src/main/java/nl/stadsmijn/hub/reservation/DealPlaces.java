package nl.stadsmijn.hub.reservation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where deals want their lots; the feature that follows deals implements it. */
public interface DealPlaces {

    /**
     * Where a deal wants its lot.
     *
     * @param name null where the deal names none
     * @param place null where the deal says none
     */
    @Schema(name = "ReservationDestination")
    record Destination(String name, Place place) {}

    /** By deal; nothing of one that says nothing of where. */
    Map<UUID, Destination> of(Collection<UUID> deals);
}
