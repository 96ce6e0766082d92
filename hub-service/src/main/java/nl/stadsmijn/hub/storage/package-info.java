/**
 * How long a lot may stay in a hub: the deadline that an intake sets, and the ladder of states towards it (domain.md, "Storage has a time horizon"). Rules only,
 * no storage of their own; the ledger keeps a lot's term.
 */
package nl.stadsmijn.hub.storage;
