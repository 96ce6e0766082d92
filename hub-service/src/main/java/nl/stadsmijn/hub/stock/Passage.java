package nl.stadsmijn.hub.stock;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What of a lot goes into another.
 *
 * @param parentAmount how much leaves the parent, in its unit, above 0
 * @param childAmount how much of the child that is, in the child's unit, above 0
 */
public record Passage(UUID parentId, UUID childId, BigDecimal parentAmount, BigDecimal childAmount) {

    /** Of the same product: what leaves the one is in the other. */
    static Passage whole(UUID parent, UUID child, BigDecimal amount) {
        return new Passage(parent, child, amount, amount);
    }
}
