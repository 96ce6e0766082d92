package nl.stadsmijn.inventory.trace;

import java.util.UUID;

/**
 * A harvest, as a lot has to do with it.
 *
 * @param lotId the element, or the part that was taken out: the ledger books losses at either
 * @param partId the lot that it made of a part of the element; null at that part itself
 */
record BookedHarvest(UUID lotId, UUID id, UUID partId) {}
