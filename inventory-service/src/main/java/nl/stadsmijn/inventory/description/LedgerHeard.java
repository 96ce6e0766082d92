package nl.stadsmijn.inventory.description;

import nl.stadsmijn.kit.events.ReceivedEvent;

/** The ledger told how a lot stands, for the first time and not before anything newer; fired within the transaction of the inbox. */
public record LedgerHeard(ReceivedEvent told) {}
