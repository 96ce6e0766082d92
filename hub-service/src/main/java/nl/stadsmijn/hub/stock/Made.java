package nl.stadsmijn.hub.stock;

import java.math.BigDecimal;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Unit;

/**
 * A lot that a treatment makes.
 *
 * @param productType key of what it is now; null if it is what its parents were
 * @param massPerUnit kg per unit, as what was made was weighed; null if it was not
 */
public record Made(UUID lotId, Unit unit, Custody custody, String productType, BigDecimal massPerUnit) {}
