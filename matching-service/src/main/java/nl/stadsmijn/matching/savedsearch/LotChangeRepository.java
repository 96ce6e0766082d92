package nl.stadsmijn.matching.savedsearch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;

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
     * reserved altogether is no news, but what was told of it before is kept true. That its time in a hub runs out is told once for each deadline, which can only be
     * set later by giving it more time.
     */
    private static final String TELL = """
            INSERT INTO told_lot AS told (lot_id, version, available_from, available_until, storage_ends, offered)
            SELECT l.lot_id, d.version, (l.lot ->> 'availableFrom')::date, (l.lot ->> 'availableUntil')::date,
                   CASE WHEN l.for_sale AND l.lot #>> '{storage,state}' IN ('WARNED', 'PRESSING', 'FINAL')
                        THEN (l.lot #>> '{storage,deadline}')::date END,
                   jsonb_strip_nulls(jsonb_build_object('productType', l.product_type, 'material', l.material, 'geometry.lengthMm', l.length_mm::text,
                       'geometry.widthMm', l.width_mm::text, 'geometry.thicknessMm', l.thickness_mm::text, 'geometry.section', l.lot #>> '{geometry,section}',
                       'condition.technical', l.technical::text, 'nlsfb', l.nlsfb))
              FROM supply.lot l
              JOIN supply.description d USING (lot_id)
              JOIN supply.stock s USING (lot_id)
              LEFT JOIN told_lot known USING (lot_id)
             WHERE l.lot_id = ANY(:lots)
               AND (l.for_sale OR known.lot_id IS NOT NULL AND (s.fact ->> 'promised')::numeric > 0)
             ORDER BY l.lot_id
            ON CONFLICT (lot_id) DO UPDATE
               SET version = greatest(told.version, excluded.version),
                   available_from = CASE WHEN told.version < excluded.version THEN excluded.available_from ELSE told.available_from END,
                   available_until = CASE WHEN told.version < excluded.version THEN excluded.available_until ELSE told.available_until END,
                   offered = CASE WHEN told.version < excluded.version THEN excluded.offered ELSE told.offered END,
                   storage_ends = greatest(told.storage_ends, excluded.storage_ends)
             WHERE told.version < excluded.version OR excluded.storage_ends > coalesce(told.storage_ends, '-infinity')
            RETURNING new.lot_id, old.lot_id IS NOT NULL AS told, old.available_from AS was_from, old.available_until AS was_until,
                      new.available_from, new.available_until, nullif(new.storage_ends, old.storage_ends) AS storage_ends,
                      old.offered AS was_offered, new.offered AS is_offered
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
            LocalDate storageEnds,
            @Json Map<String, String> wasOffered,
            @Json Map<String, String> isOffered,
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
                    LotChange.days(availableFrom, availableUntil),
                    LotChange.revision(wasOffered, isOffered),
                    storageEnds);
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
