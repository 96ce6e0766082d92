package nl.stadsmijn.inventory.hazard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Hazard;
import nl.stadsmijn.inventory.description.Lot;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;

/** What hazards are known by, in stretches, each along an index that has its order. The statements leave out what can't count; {@link HazardRule} says what does. */
@ApplicationScoped
class HazardRepository {

    /** What the inventory says, and what of danger others have found since. */
    private static final String ELEMENTS = """
            SELECT l.id, what ->> 'name' AS name, l.publication, what ->> 'eural' AS eural, coalesce(what -> 'hazards', '[]') || since.found AS said
              FROM lot l
             CROSS JOIN LATERAL coalesce(l.claim, l.description) AS what
             CROSS JOIN LATERAL (
                   SELECT coalesce(jsonb_agg(hazard), '[]') AS found
                     FROM jsonb_array_elements(CASE WHEN l.claim IS NOT NULL THEN l.description -> 'hazards' END) AS hazard
                    WHERE hazard ->> 'status' IN ('SUSPECTED', 'PRESENT')
                      AND NOT EXISTS (SELECT FROM jsonb_array_elements(l.claim -> 'hazards') AS claimed
                                       WHERE claimed ->> 'substance' = hazard ->> 'substance' AND claimed ->> 'status' = hazard ->> 'status')) since
             WHERE l.inventory_id = :inventory AND l.origin <> 'DERIVED' AND (NOT :offeredOnly OR l.publication <> 'UNPUBLISHED')
               AND (what -> 'hazards' <> '[]' OR since.found <> '[]' OR what ->> 'eural' LIKE '%*')
               AND l.id >= :from
             ORDER BY l.id
             LIMIT :rows
            """;

    private static final String LOADS = """
            SELECT id, lot_id AS element_id, name, eural, note_number, receiver ->> 'name' AS receiver
              FROM disposal
             WHERE inventory_id = :inventory AND annulled_reason IS NULL AND eural LIKE '%*' AND id >= :from
             ORDER BY id
             LIMIT :rows
            """;

    private static final String HARVESTED = """
            SELECT l.id, coalesce(l.claim, l.description) ->> 'name' AS name, l.publication
              FROM lot l
             WHERE l.inventory_id = :inventory AND l.origin <> 'DERIVED' AND (NOT :offeredOnly OR l.publication <> 'UNPUBLISHED')
               AND (l.origin = 'DIRECT_LISTING' OR EXISTS (SELECT FROM harvest h WHERE h.lot_id = l.id AND h.harvested > 0))
               AND l.id >= :from
             ORDER BY l.id
             LIMIT :rows
            """;

    /** What a lot has of its parents is told of them; each lot is told with the element of the inventory that most of it is of. */
    private static final String LOTS = """
            SELECT l.id, element.id AS element_id, l.description ->> 'name' AS name, l.publication,
                   l.description ->> 'eural' AS eural, found.said
              FROM lot l
              JOIN LATERAL (
                   SELECT e.id
                     FROM origin_share s JOIN lot e ON e.id = s.element_id
                    WHERE s.lot_id = l.id AND e.inventory_id = :inventory
                    ORDER BY s.share DESC, e.id
                    LIMIT 1) element ON true
              JOIN LATERAL (
                   SELECT jsonb_agg(one.hazard ORDER BY one.number) AS said
                     FROM jsonb_array_elements(l.description -> 'hazards') WITH ORDINALITY one (hazard, number)
                    WHERE one.hazard ->> 'status' IN ('SUSPECTED', 'PRESENT')
                      AND NOT EXISTS (
                          SELECT FROM lot p
                           WHERE p.id = ANY(l.parents)
                             AND p.description -> 'hazards' @> jsonb_build_array(jsonb_build_object(
                                 'substance', one.hazard -> 'substance', 'status', one.hazard -> 'status')))) found
                   ON found.said IS NOT NULL
             WHERE l.donor_id = :donor AND l.origin = 'DERIVED'
               AND (l.description -> 'hazards' @> '[{"status":"SUSPECTED"}]' OR l.description -> 'hazards' @> '[{"status":"PRESENT"}]')
               AND l.id >= :from
             ORDER BY l.id
             LIMIT :rows
            """;

    /** @param eural null if nobody said */
    record Element(
            UUID id,
            String name,
            Lot.Publication publication,
            String eural,
            @Json List<Hazard> said) {}

    /**
     * What went to a receiver.
     *
     * @param elementId null for a stream that never was an element
     * @param noteNumber null if nobody said
     */
    record Load(UUID id, UUID elementId, String name, String eural, String noteNumber, String receiver) {}

    /**
     * A lot that came out, with what was found in it since.
     *
     * @param elementId what it came out of
     * @param eural null if nobody said
     */
    record Found(
            UUID id,
            UUID elementId,
            String name,
            Lot.Publication publication,
            String eural,
            @Json List<Hazard> said) {}

    record Harvested(UUID id, String name, Lot.Publication publication) {}

    private final Jdbi jdbi;

    HazardRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Element> elements(UUID inventory, boolean offeredOnly, UUID from, int rows) {
        return list(ELEMENTS, inventory, offeredOnly, from, rows, Element.class);
    }

    List<Load> loads(UUID inventory, UUID from, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(LOADS)
                .bind("inventory", inventory)
                .bind("from", from)
                .bind("rows", rows)
                .mapTo(Load.class)
                .list());
    }

    /** Elements of which anything may be in a hub. */
    List<Harvested> harvested(UUID inventory, boolean offeredOnly, UUID from, int rows) {
        return list(HARVESTED, inventory, offeredOnly, from, rows, Harvested.class);
    }

    List<Found> lots(UUID inventory, UUID donor, UUID from, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(LOTS)
                .bind("inventory", inventory)
                .bind("donor", donor)
                .bind("from", from)
                .bind("rows", rows)
                .mapTo(Found.class)
                .list());
    }

    private <T> List<T> list(String sql, UUID inventory, boolean offeredOnly, UUID from, int rows, Class<T> type) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("inventory", inventory)
                .bind("offeredOnly", offeredOnly)
                .bind("from", from)
                .bind("rows", rows)
                .mapTo(type)
                .list());
    }
}
