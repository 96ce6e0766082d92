package nl.stadsmijn.inventory.description;

import java.util.List;
import nl.stadsmijn.kit.events.ReceivedEvent;

/**
 * The ledger told how lots stand, for the first time and not before anything newer; fired within the transaction of the inbox.
 *
 * @param told one or more, each of another lot
 */
public record LedgerHeard(List<ReceivedEvent> told) {}
