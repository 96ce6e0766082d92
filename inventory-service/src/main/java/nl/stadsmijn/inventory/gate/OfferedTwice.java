package nl.stadsmijn.inventory.gate;

import java.util.UUID;
import nl.stadsmijn.kit.problem.Violation;

/**
 * A piece of an element that another inventory of the same donor offers already: it would be sold twice.
 *
 * @param elementId of which it is a piece; null if that is not written down yet, and so has no name either
 * @param piece its IFC GlobalId
 * @param lotId as which it is offered
 * @param inventoryId by which
 */
public record OfferedTwice(UUID elementId, String name, String piece, UUID lotId, UUID inventoryId) {

    /** Of an element that is written down. */
    public Violation violation() {
        return violation("elements[%s].".formatted(elementId), name, elementId);
    }

    /** @param path what stands before the fields of what would be offered, or nothing; @param called what people call it; @param value what finds it */
    public Violation violation(String path, String called, Object value) {
        return new Violation(
                path + "globalIds",
                "OFFERED_ALREADY",
                "%s: its piece %s is offered already, as lot %s of inventory %s of this donor; withdraw it there first (POST /elements/%s/withdrawal), or take it out here"
                        .formatted(called, piece, lotId, inventoryId, lotId),
                value);
    }
}
