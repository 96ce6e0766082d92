package nl.stadsmijn.certification.lot;

import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;

/** A sample drawn from a lot; the ledger writes a destructive one off, once. */
public record TakenSample(UUID sampleId, Amount amount, boolean destructive) {}
