package nl.stadsmijn.certification.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

@ApplicationScoped
class LotRepository {

    private static final long LINEAGE = 0x4c494e45414745L;

    private final Jdbi jdbi;

    LotRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The latest of the ledger, each of another lot; the first words about a lot tell how it was made, and are kept. A lot without parents inherits
     * nothing, and is settled.
     */
    void store(List<StockChanged> stock) {
        jdbi.useHandle(handle -> {
            try (var batch = handle.prepareBatch("""
                    INSERT INTO lot AS known (lot_id, owner_id, holder_id, unit, present, parents, made_by, made_at, settled)
                    VALUES (:lotId, :ownerId, :holderId, :unit, :present, :parents, :madeBy, :madeAt, :settled)
                    ON CONFLICT (lot_id) DO UPDATE
                       SET owner_id = excluded.owner_id, holder_id = excluded.holder_id, unit = excluded.unit,
                           present = excluded.present, parents = excluded.parents,
                           made_by = coalesce(known.made_by, excluded.made_by), made_at = coalesce(known.made_at, excluded.made_at),
                           settled = known.settled OR excluded.settled
                    """)) {
                stock.stream()
                        .sorted(Comparator.comparing(StockChanged::lotId))
                        .forEach(lot -> bind(batch, lot).add());
                batch.execute();
            }
        });
    }

    private static PreparedBatch bind(PreparedBatch batch, StockChanged lot) {
        var parents = lot.parentIds();
        return batch.bind("lotId", lot.lotId())
                .bind("ownerId", lot.ownerId())
                .bind("holderId", lot.holderId())
                .bind("unit", lot.unit())
                .bind("present", lot.present())
                .bind("parents", parents.toArray(UUID[]::new))
                .bind("madeBy", lot.movement().map(StockChanged.Movement::kind).orElse(null))
                .bind("madeAt", lot.movement().map(StockChanged.Movement::at).orElse(null))
                .bind("settled", parents.isEmpty());
    }

    /** Descriptions, each of another lot. */
    void describe(List<LotDescribed> descriptions) {
        if (descriptions.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO lot (lot_id, product_type)
                        SELECT * FROM unnest(:lots, :productTypes) AS told (lot_id, product_type) ORDER BY lot_id
                        ON CONFLICT (lot_id) DO UPDATE SET product_type = excluded.product_type
                        """)
                .bindArray(
                        "lots",
                        UUID.class,
                        descriptions.stream().map(LotDescribed::lotId).toList())
                .bindArray(
                        "productTypes",
                        String.class,
                        descriptions.stream().map(LotDescribed::productType).toList())
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

    /** Lots that came before one of these parents of theirs. */
    List<Lot> waitingFor(Collection<UUID> parents) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM lot WHERE NOT settled AND parents && :parents ORDER BY lot_id")
                .bindArray("parents", UUID.class, parents)
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
