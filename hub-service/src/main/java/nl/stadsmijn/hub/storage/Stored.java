package nl.stadsmijn.hub.storage;

import java.util.List;

/**
 * What of a lot decides how long it may be stored.
 *
 * @param productTypes its product type and those above it, nearest first; empty where nobody has said what it is
 */
public record Stored(List<String> productTypes, LegalStorage legal) {

    /** Nobody has described it. */
    public static final Stored UNKNOWN = new Stored(List.of(), LegalStorage.PRODUCT);
}
