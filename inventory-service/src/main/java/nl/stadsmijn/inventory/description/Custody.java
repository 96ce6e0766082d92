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

    /** Whether it lies where its inventory has it still: in the donor, or on the site of who keeps the inventory. */
    boolean isWithInventoryOf(Lot lot) {
        var onItsSite = (locationKind == null || locationKind.equals("SITE")) && holderId.equals(lot.holderId());
        return lot.inventoryId() != null && (onItsSite || "DONOR".equals(locationKind));
    }
}
