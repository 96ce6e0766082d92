package nl.stadsmijn.inventory.description;

import java.util.UUID;

/**
 * Who has title to a lot and who has it in hand, as the ledger said last.
 *
 * @param locationKind DONOR, SITE, HUB …; null if nobody said
 */
public record Custody(UUID ownerId, UUID holderId, String locationKind) {

    public boolean concerns(UUID organisation) {
        return ownerId.equals(organisation) || holderId.equals(organisation);
    }
}
