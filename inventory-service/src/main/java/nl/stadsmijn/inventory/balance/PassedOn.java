package nl.stadsmijn.inventory.balance;

import nl.stadsmijn.inventory.trace.HubReceiver;

/**
 * What a hub passed on to a receiver.
 *
 * @param fate RECYCLED, RECOVERED or DISPOSED
 * @param from the hub
 * @param eural the code it left under; null if nobody told
 * @param taker null if nobody told
 * @param reason null if nobody gave one
 */
public record PassedOn(Fate fate, Where from, String eural, HubReceiver taker, String reason) {}
