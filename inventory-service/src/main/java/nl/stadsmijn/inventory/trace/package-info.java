/**
 * Where what was harvested is now, or where it went: follows each lot through the ledger, by its splits, merges and treatments, back to the element that it came from. It owns what of the
 * ledger's word is needed for that, and tells nobody.
 */
package nl.stadsmijn.inventory.trace;
