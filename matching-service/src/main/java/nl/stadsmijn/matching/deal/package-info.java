/**
 * Deals: a buyer and a seller agree on an amount of a lot. It owns the tables {@code deal} and {@code deal_history} and tells every state on
 * {@code matching.deals}. A deal is a saga without a conductor: AGREED asks hub-service to reserve, CONFIRMING to make that firm, DELIVERING to
 * deliver, CANCELLED to release; what became of it comes back on {@code hub.reservations}. Hub-service decides on amounts and on expiry. Events wait
 * for whoever is down, so a deal that asked something simply waits in its state, and shows since when.
 */
package nl.stadsmijn.matching.deal;
