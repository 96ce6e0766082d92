package nl.stadsmijn.inventory.description;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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
        return find(lot.id()).orElseGet(() -> asDescribed(lot));
    }

    /** {@link #of(Lot)} for many, by lot; in one look. */
    Map<UUID, Custody> of(Collection<Lot> lots) {
        var told = findAll(lots.stream().map(Lot::id).toList());
        return lots.stream().collect(Collectors.toMap(Lot::id, lot -> told.getOrDefault(lot.id(), asDescribed(lot))));
    }

    private static Custody asDescribed(Lot lot) {
        return new Custody(lot.ownerId(), lot.holderId(), null);
    }

    /** Whether the ledger ever spoke of it. */
    boolean isKnown(UUID lotId) {
        return find(lotId).isPresent();
    }

    private record Told(UUID lotId, UUID ownerId, UUID holderId, String locationKind) {

        private Custody custody() {
            return new Custody(ownerId, holderId, locationKind);
        }
    }

    private Map<UUID, Custody> findAll(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT lot_id, owner_id, holder_id, location_kind FROM custody WHERE lot_id = ANY(:lots)")
                .bindArray("lots", UUID.class, ids)
                .mapTo(Told.class)
                .collect(Collectors.toMap(Told::lotId, Told::custody)));
    }

    private Optional<Custody> find(UUID lotId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT owner_id, holder_id, location_kind FROM custody WHERE lot_id = :lot")
                .bind("lot", lotId)
                .mapTo(Custody.class)
                .findOne());
    }
}
