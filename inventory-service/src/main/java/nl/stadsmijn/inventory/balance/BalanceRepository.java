package nl.stadsmijn.inventory.balance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class BalanceRepository {

    private static final String ELEMENTS = """
            SELECT l.id, what ->> 'name' AS name, what ->> 'material' AS material, what ->> 'eural' AS eural,
                   what #>> '{amount,unit}' AS unit, coalesce((what #>> '{amount,value}')::numeric, 0) AS claim,
                   (what ->> 'massPerUnit')::numeric AS mass_per_unit, l.origin = 'DIRECT_LISTING' AS listed, l.publication,
                   l.withdrawn_reason, (what ->> 'harvestable')::boolean AS harvestable,
                   what ->> 'notHarvestableReason' AS not_harvestable_reason,
                   coalesce(what #>> '{evidence,massPerUnit}' = 'HEURISTIC', false) AS mass_heuristic,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object(
                               'harvested', h.harvested, 'lost', h.lost, 'found', h.found, 'reason', h.reason) ORDER BY h.id), '[]')
                      FROM harvest h WHERE h.lot_id = l.id) AS harvests,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('amount', w.amount, 'reason', w.reason) ORDER BY w.id), '[]')
                      FROM withdrawal w WHERE w.lot_id = l.id AND w.in_part) AS taken_back
              FROM lot l CROSS JOIN LATERAL coalesce(l.claim, l.description) AS what
             WHERE l.inventory_id = :inventory AND l.origin <> 'DERIVED' AND (NOT :offeredOnly OR l.publication <> 'UNPUBLISHED') AND l.id > :after
             ORDER BY l.id
             LIMIT :rows
            """;

    private static final String CARRIED = """
            SELECT id, lot_id AS element_id, receiver_id, receiver, name, material, eural, processing, mass_kg AS kg, weighed, note_number, left_on,
                   remarks AS reason, mass_reason
              FROM disposal
             WHERE inventory_id = :inventory AND annulled_reason IS NULL
             ORDER BY left_on, id
            """;

    private final Jdbi jdbi;

    BalanceRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of an inventory, oldest first. */
    List<ElementFacts> elements(UUID inventoryId, boolean offeredOnly, UUID after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(ELEMENTS)
                .bind("inventory", inventoryId)
                .bind("offeredOnly", offeredOnly)
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(ElementFacts.class)
                .list());
    }

    /** What went to receivers and counts. */
    List<Carried> carried(UUID inventoryId) {
        return jdbi.withHandle(handle -> handle.createQuery(CARRIED)
                .bind("inventory", inventoryId)
                .mapTo(Carried.class)
                .list());
    }
}
