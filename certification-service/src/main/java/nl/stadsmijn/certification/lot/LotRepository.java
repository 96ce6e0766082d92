package nl.stadsmijn.certification.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class LotRepository {

    private static final long LINEAGE = 0x4c494e45414745L;

    private final Jdbi jdbi;

    LotRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The latest of the ledger; the first words about a lot tell how it was made, and are kept. */
    void store(StockChanged stock) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO lot AS known (lot_id, owner_id, holder_id, unit, present, parents, made_by, made_at)
                        VALUES (:lotId, :ownerId, :holderId, :unit, :present, :parents, :madeBy, :madeAt)
                        ON CONFLICT (lot_id) DO UPDATE
                           SET owner_id = excluded.owner_id, holder_id = excluded.holder_id, unit = excluded.unit,
                               present = excluded.present, parents = excluded.parents,
                               made_by = coalesce(known.made_by, excluded.made_by), made_at = coalesce(known.made_at, excluded.made_at)
                        """)
                .bind("lotId", stock.lotId())
                .bind("ownerId", stock.ownerId())
                .bind("holderId", stock.holderId())
                .bind("unit", stock.unit())
                .bind("present", stock.present())
                .bind("parents", stock.parentIds().toArray(UUID[]::new))
                .bind(
                        "madeBy",
                        stock.movement().map(StockChanged.Movement::kind).orElse(null))
                .bind("madeAt", stock.movement().map(StockChanged.Movement::at).orElse(null))
                .execute());
    }

    void store(LotDescribed description) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO lot (lot_id, product_type) VALUES (:lotId, :productType)
                        ON CONFLICT (lot_id) DO UPDATE SET product_type = excluded.product_type
                        """)
                .bind("lotId", description.lotId())
                .bind("productType", description.productType())
                .execute());
    }

    Optional<Lot> find(UUID lot) {
        return find(List.of(lot)).stream().findFirst();
    }

    List<Lot> find(Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM lot WHERE lot_id = ANY(:lots)")
                .bind("lots", lots.toArray(UUID[]::new))
                .mapTo(Lot.class)
                .list());
    }

    void settle(UUID lot) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE lot SET settled = true WHERE lot_id = :lot")
                .bind("lot", lot)
                .execute());
    }

    /** Lots that came before this parent of theirs. */
    List<Lot> waitingFor(UUID parent) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM lot WHERE NOT settled AND parents @> ARRAY[:parent]::uuid[] ORDER BY lot_id")
                .bind("parent", parent)
                .mapTo(Lot.class)
                .list());
    }

    boolean areSettled(Collection<UUID> lots) {
        return find(lots).stream().filter(Lot::settled).count() == lots.size();
    }

    /**
     * Until the transaction ends, nobody else settles what a lot inherits or ends a certificate: else a part that is just coming in could miss the end
     * of its certificate, or a parent and its part could each wait for the other to be there first.
     */
    void lockLineage() {
        jdbi.useHandle(handle -> handle.execute("SELECT pg_advisory_xact_lock(?)", LINEAGE));
    }
}
