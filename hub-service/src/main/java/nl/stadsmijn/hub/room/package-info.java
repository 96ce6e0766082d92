/**
 * How much room a hub has and what takes it: the space of a lot, the stays of lots in hubs, day by day, and what they add up to. It follows the ledger in the
 * ledger's own transactions.
 */
package nl.stadsmijn.hub.room;
