package nl.stadsmijn.hub.stock;

import java.util.UUID;
import nl.stadsmijn.hub.storage.StorageTerm;

/**
 * Where a lot is, whose it is, who has it, and until when.
 *
 * @param ownerId organisation with title
 * @param holderId organisation with custody
 * @param storage null outside a hub
 */
public record Custody(Location location, UUID ownerId, UUID holderId, StorageTerm storage) {

    /** The same place, holder and term, with another owner. */
    public Custody of(UUID owner) {
        return new Custody(location, owner, holderId, storage);
    }

    /** The same place, owner and holder, with another storage term. @param term null for none */
    public Custody during(StorageTerm term) {
        return new Custody(location, ownerId, holderId, term);
    }

    /** The same owner and holder elsewhere, outside a hub. */
    public Custody at(Location elsewhere) {
        return new Custody(elsewhere, ownerId, holderId, null);
    }
}
