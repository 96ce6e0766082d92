package nl.stadsmijn.inventory.table;

import java.util.UUID;
import nl.stadsmijn.inventory.description.Description;

/**
 * An element as a row of a table tells it.
 *
 * @param id null for one that is not there yet
 * @param harvested it has left the donor
 */
public record TableElement(UUID id, String externalId, boolean harvested, Description what) {

    /** One of which nothing is known. */
    public static final TableElement NEW = new TableElement(null, null, false, Description.of());
}
