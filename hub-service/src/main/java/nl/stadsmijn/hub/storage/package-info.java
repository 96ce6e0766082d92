/**
 * How long a lot may stay in a hub: a hub's policy, the term that an intake starts, the ladder of states towards its deadline, and what the law allows (domain.md,
 * "Storage has a time horizon"). Rules only, no storage of their own; the ledger keeps a lot's term.
 */
package nl.stadsmijn.hub.storage;
