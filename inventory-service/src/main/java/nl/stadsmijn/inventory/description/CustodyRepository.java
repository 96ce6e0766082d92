package nl.stadsmijn.inventory.description;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Follows the ledger's word on title and custody. */
@ApplicationScoped
public class CustodyRepository {

    private final Jdbi jdbi;

    CustodyRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Events of a lot come in their order, so the last one holds. @param custodies by lot */
    void keep(Map<UUID, Custody> custodies) {
        jdbi.useHandle(handle -> {
            try (var batch = handle.prepareBatch("""
                    INSERT INTO custody AS known (lot_id, owner_id, holder_id, location_kind)
                    VALUES (:lot, :ownerId, :holderId, :locationKind)
                    ON CONFLICT (lot_id) DO UPDATE
                       SET owner_id = excluded.owner_id, holder_id = excluded.holder_id, location_kind = excluded.location_kind
                     WHERE (known.owner_id, known.holder_id, known.location_kind)
                           IS DISTINCT FROM (excluded.owner_id, excluded.holder_id, excluded.location_kind)
                    """)) {
                new TreeMap<>(custodies)
                        .forEach((lot, custody) ->
                                batch.bind("lot", lot).bindMethods(custody).add());
                batch.execute();
            }
        });
    }

    /** As the ledger said last; as the description said first, if the ledger has not said anything yet. */
    public Custody of(Lot lot) {
        return find(lot.id()).orElseGet(() -> new Custody(lot.ownerId(), lot.holderId(), null));
    }

    /** Whether the ledger ever spoke of it. */
    boolean isKnown(UUID lotId) {
        return find(lotId).isPresent();
    }

    private Optional<Custody> find(UUID lotId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT owner_id, holder_id, location_kind FROM custody WHERE lot_id = :lot")
                .bind("lot", lotId)
                .mapTo(Custody.class)
                .findOne());
    }
}
