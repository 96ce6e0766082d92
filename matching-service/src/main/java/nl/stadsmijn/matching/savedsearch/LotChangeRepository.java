package nl.stadsmijn.matching.savedsearch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which lots were drawn anew, and what was told of them before. */
@ApplicationScoped
class LotChangeRepository {

    /** Taken by one sweep only, whoever else sweeps; given back if its transaction fails. */
    private static final String TAKE = """
            DELETE FROM supply.redrawn
             WHERE number IN (SELECT number FROM supply.redrawn ORDER BY number LIMIT :limit FOR UPDATE SKIP LOCKED)
            RETURNING lot_id
            """;

    /**
     * Writes down what is told from now on, and answers what was before. A description that is not newer than the one told says nothing: so filling the
     * picture again tells nothing, and of two sweeps over one lot one tells. {@code old} is null for a lot of which nothing was told. A lot that is
     * reserved altogether is no news, but what was told of it before is kept true.
     */
    private static final String TELL = """
            INSERT INTO told_lot AS told (lot_id, version, available_from, available_until)
            SELECT l.lot_id, d.version, (l.lot ->> 'availableFrom')::date, (l.lot ->> 'availableUntil')::date
              FROM supply.lot l
              JOIN supply.description d USING (lot_id)
              JOIN supply.stock s USING (lot_id)
              LEFT JOIN told_lot known USING (lot_id)
             WHERE l.lot_id = ANY(:lots)
               AND (l.for_sale OR known.lot_id IS NOT NULL AND (s.fact ->> 'promised')::numeric > 0)
             ORDER BY l.lot_id
            ON CONFLICT (lot_id) DO UPDATE
               SET version = excluded.version, available_from = excluded.available_from, available_until = excluded.available_until
             WHERE told.version < excluded.version
            RETURNING new.lot_id, old.lot_id IS NOT NULL AS told, old.available_from AS was_from, old.available_until AS was_until,
                      new.available_from, new.available_until
            """;

    private final Jdbi jdbi;

    LotChangeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Told(
            UUID lotId,
            boolean told,
            LocalDate wasFrom,
            LocalDate wasUntil,
            LocalDate availableFrom,
            LocalDate availableUntil,
            String name,
            UUID sellerId,
            String locationKind) {
        LotChange change() {
            return new LotChange(
                    lotId,
                    name,
                    sellerId,
                    locationKind.equals("DONOR"),
                    told,
                    LotChange.days(wasFrom, wasUntil),
                    LotChange.days(availableFrom, availableUntil));
        }
    }

    List<UUID> take(int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(TAKE).bind("limit", limit).mapTo(UUID.class).list());
    }

    /** What is new of these lots; needs a transaction. */
    List<LotChange> tell(List<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery("WITH told AS (" + TELL + ") "
                        + "SELECT told.*, l.lot ->> 'name' AS name, (l.lot ->> 'sellerId')::uuid AS seller_id, l.location_kind"
                        + " FROM told JOIN supply.lot l USING (lot_id) ORDER BY lot_id")
                .bindArray("lots", UUID.class, lots)
                .mapTo(Told.class)
                .map(Told::change)
                .list());
    }
}
