/**
 * The account of a donor (BRL SVMS-007, 4.3.9): what was inventoried and found, where it went, and what explains the difference, by material and Eural code. It owns nothing: everything is worked
 * out from inventory, harvests, disposals and the ledger's word. It tells nobody.
 */
package nl.stadsmijn.inventory.balance;
