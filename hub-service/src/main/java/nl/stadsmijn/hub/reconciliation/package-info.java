/** Recomputes what is kept (balances, promises, kin, lines) from what it stands for, every night and when asked, and reports any difference; there must never be one. */
package nl.stadsmijn.hub.reconciliation;
