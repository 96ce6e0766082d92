package nl.stadsmijn.hub.stock;

import nl.stadsmijn.kit.quantity.Place;

/**
 * What is known of a location.
 *
 * @param name of a hub or a customer's place, or a municipality; may be null
 * @param place may be null
 */
public record Located(String name, Place place) {

    /** What nobody told anything of, or was erased. */
    public static final Located UNKNOWN = new Located(null, null);
}
