package nl.stadsmijn.inventory.description;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
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
                        INSERT INTO awaited_parent (lot_id, parents, parent_amounts, amount, unit, owner_id, holder_id, dismantled, product_type, mass_per_unit)
                        VALUES (:lotId, :parents, :parentAmounts, :amount, :unit, :ownerId, :holderId, :dismantled, :productType, :massPerUnit)
                        ON CONFLICT (lot_id) DO UPDATE
                           SET amount = excluded.amount, owner_id = excluded.owner_id, holder_id = excluded.holder_id,
                               dismantled = excluded.dismantled
                        """)
                .registerArrayType(BigDecimal.class, "numeric")
                .bind("lotId", child.lotId())
                .bindArray("parents", UUID.class, child.parents())
                .bindArray("parentAmounts", BigDecimal.class, child.parentAmounts())
                .bind("amount", child.amount())
                .bind("unit", child.unit())
                .bind("ownerId", child.ownerId())
                .bind("holderId", child.holderId())
                .bind("dismantled", child.dismantled())
                .bind("productType", child.productType())
                .bind("massPerUnit", child.massPerUnit())
                .execute());
    }

    /** The lots that wait for one of these, held until the transaction ends: of two parents that come at once, the second sees the first. */
    List<AwaitedParent> childrenOf(Collection<UUID> parents) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT lot_id, parents, parent_amounts, amount, unit, owner_id, holder_id, dismantled, product_type, mass_per_unit
                          FROM awaited_parent WHERE parents && :parents ORDER BY lot_id FOR UPDATE
                        """)
                .bindArray("parents", UUID.class, parents)
                .mapTo(AwaitedParent.class)
                .list());
    }

    /** @return false if it does not wait any more */
    boolean forget(UUID lotId) {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM awaited_parent WHERE lot_id = :lot")
                        .bind("lot", lotId)
                        .execute())
                == 1;
    }
}
