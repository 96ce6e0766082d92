package nl.stadsmijn.hub.stock;

import java.util.UUID;
import nl.stadsmijn.kit.quantity.Unit;

/**
 * A lot that a treatment makes.
 *
 * @param productType key of what it is now; null if it is what its parents were
 */
public record Made(UUID lotId, Unit unit, Custody custody, String productType) {}
