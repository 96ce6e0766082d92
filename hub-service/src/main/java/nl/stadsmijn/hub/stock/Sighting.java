package nl.stadsmijn.hub.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Place;

/**
 * A lot as it is to be shown: with the name and place of where it is, its nearest kin, and what left it for good.
 *
 * @param locationName null where the place has none
 * @param place null where it is not known
 */
public record Sighting(
        Lot lot,
        String locationName,
        Place place,
        List<Share> parents,
        List<Share> children,
        List<Departure> departures) {

    /** How much came from a parent, or went to a child; in this lot's unit. */
    public record Share(UUID lotId, BigDecimal amount) {}

    /**
     * What was delivered or written off at one time; in this lot's unit.
     *
     * @param locationId where it was until then
     * @param locationName null where the place has none
     * @param reason null where the kind says it all
     * @param sourceId the fact it books (a harvest, a sample, a deal, a disposition); null for none
     * @param receiver who took it to recycle or scrap it; null for other ways
     * @param eural the code it left under; null for other ways
     */
    public record Departure(
            MovementKind kind,
            BigDecimal amount,
            Location.Kind locationKind,
            UUID locationId,
            String locationName,
            String reason,
            UUID sourceId,
            Receiver receiver,
            String eural,
            Instant at) {}
}
