/**
 * Merging lots that are alike into one under a new id: the same product, section and condition, in one place, of one owner. The result keeps only what all had:
 * the earliest deadline, the strictest law, and a certificate only if it was everybody's (certification-service decides that by the ledger's event).
 */
package nl.stadsmijn.hub.merge;
