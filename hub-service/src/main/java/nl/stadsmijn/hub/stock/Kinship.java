package nl.stadsmijn.hub.stock;

import java.math.BigDecimal;
import java.util.UUID;

/** One lot came out of another: how much left the parent, in its unit, and how much that is of the child, in the child's. */
record Kinship(UUID bookingId, UUID parentId, UUID childId, BigDecimal parentAmount, BigDecimal childAmount) {}
