package nl.stadsmijn.inventory.description;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class AwaitedParentRepository {

    private final Jdbi jdbi;

    AwaitedParentRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Until the transaction ends nobody else describes this lot or looks for it as a parent, so that neither misses the other. */
    void oneByOne(UUID lotId) {
        jdbi.useHandle(handle -> handle.createQuery("SELECT pg_advisory_xact_lock(hashtextextended(:lot, 0))")
                .bind("lot", lotId.toString())
                .map((row, context) -> true)
                .one());
    }

    /** The newest word of the ledger replaces an older one. */
    void keep(AwaitedParent child) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO awaited_parent (lot_id, parent_id, parents, amount, unit, owner_id, holder_id, dismantled)
                        VALUES (:lotId, :parentId, :parents, :amount, :unit, :ownerId, :holderId, :dismantled)
                        ON CONFLICT (lot_id) DO UPDATE
                           SET amount = excluded.amount, owner_id = excluded.owner_id, holder_id = excluded.holder_id,
                               dismantled = excluded.dismantled
                        """)
                .bind("lotId", child.lotId())
                .bind("parentId", child.parentId())
                .bindArray("parents", UUID.class, child.parents())
                .bind("amount", child.amount())
                .bind("unit", child.unit())
                .bind("ownerId", child.ownerId())
                .bind("holderId", child.holderId())
                .bind("dismantled", child.dismantled())
                .execute());
    }

    List<AwaitedParent> takeChildrenOf(UUID parentId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        DELETE FROM awaited_parent a WHERE a.parent_id = :parent
                           AND NOT EXISTS (SELECT 1 FROM lot l WHERE l.id = a.lot_id)
                        RETURNING lot_id, parent_id, parents, amount, unit, owner_id, holder_id, dismantled
                        """)
                .bind("parent", parentId)
                .mapTo(AwaitedParent.class)
                .list());
    }
}
