/**
 * The stock ledger: how much of every lot there is, where, whose. It owns movements (append-only), balances and lineage; docs/decisions/0004-ledger-accounts.md
 * is its account model. It tells the others in {@code hub.stock}: one event for each transaction and lot that changed.
 */
package nl.stadsmijn.hub.stock;
