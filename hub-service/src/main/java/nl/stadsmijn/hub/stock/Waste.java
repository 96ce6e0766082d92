package nl.stadsmijn.hub.stock;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a treatment left over of a lot.
 *
 * @param kind where it went
 * @param amount in the lot's unit, above 0
 * @param why for people: what it was, and to whom it went; its source says under what code
 */
public record Waste(UUID lotId, MovementKind kind, BigDecimal amount, Why why) {}
