/**
 * Follows {@code inventory.lots}: enters what is published into the ledger, books claims that change and every harvest once, and marks lots as described.
 */
package nl.stadsmijn.hub.harvest;
