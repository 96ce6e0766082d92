package nl.stadsmijn.hub.stock;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Place;

/**
 * A lot as it is to be shown: with the name and place of where it is, and its nearest kin.
 *
 * @param locationName null where the place has none
 * @param place null where it is not known
 */
public record Sighting(Lot lot, String locationName, Place place, List<Share> parents, List<Share> children) {

    /** How much came from a parent, or went to a child; in this lot's unit. */
    public record Share(UUID lotId, BigDecimal amount) {}
}
