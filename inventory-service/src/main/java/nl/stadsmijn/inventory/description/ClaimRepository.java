package nl.stadsmijn.inventory.description;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What an inventory says of its elements in the account of the donor. It is what the description says as long as the inventory's side describes the lot; then it is kept, whatever others find of the
 * lot later, or make of it.
 */
@ApplicationScoped
public class ClaimRepository {

    private final Jdbi jdbi;

    ClaimRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps what is claimed of those that others have in hand now. */
    void keepOfPassedOn(Collection<UUID> lots) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        UPDATE lot SET claim = claim_of(description)
                         WHERE id = ANY(ARRAY(
                               SELECT l.id FROM lot l JOIN custody c ON c.lot_id = l.id
                                WHERE l.id = ANY(:lots) AND l.inventory_id IS NOT NULL AND l.origin <> 'DERIVED' AND l.claim IS NULL
                                  AND c.holder_id <> l.holder_id
                                ORDER BY l.id
                                  FOR UPDATE OF l))
                        """).bindArray("lots", UUID.class, lots).execute());
    }

    /** Keeps what is claimed of all elements of an inventory that nobody of it describes any more. */
    public void keepOf(UUID inventory) {
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        UPDATE lot SET claim = claim_of(description)
                         WHERE id = ANY(ARRAY(
                               SELECT id FROM lot WHERE inventory_id = :inventory AND origin <> 'DERIVED' AND claim IS NULL ORDER BY id FOR UPDATE))
                        """).bind("inventory", inventory).execute());
    }
}
