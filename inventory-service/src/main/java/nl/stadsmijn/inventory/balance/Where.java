package nl.stadsmijn.inventory.balance;

import java.util.UUID;

/**
 * A place that holds material.
 *
 * @param kind SITE, HUB, TRANSIT …; null if the ledger has not told yet
 * @param locationId null if nobody told
 * @param name null if nobody told
 */
public record Where(String kind, UUID locationId, String name) {}
