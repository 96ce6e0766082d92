package nl.stadsmijn.inventory.trace;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Follows what was harvested through the ledger. */
@ApplicationScoped
public class TraceRepository {

    /**
     * How much of each element that was harvested ({@code element(id, listed, amount, since)} says which are asked for) is or has been in each lot. A lot passes on what it is made of in proportion,
     * whatever it becomes, so an element's way is the sum over all ways from its harvests down: exact for splits and merges, and for treatments by what went in. What was counted above what came is
     * of the same make: {@code found} says how much that is of each element, and the lot passes it on too. Lots never come from themselves; the depth only ends what is no ledger.
     */
    public static final String FLOW = """
            root AS (
                SELECT h.lot_id AS element_id, h.part_id AS lot_id, sum(h.harvested) AS amount, min(h.harvested_on) AS since
                  FROM element e JOIN harvest h ON h.lot_id = e.id
                 WHERE h.harvested > 0
                 GROUP BY h.lot_id, h.part_id
                 UNION ALL
                SELECT id, id, amount, since FROM element WHERE listed AND amount > 0),
            flow AS (
                SELECT element_id, lot_id, amount, since, 0 AS depth FROM root
                 UNION ALL
                SELECT f.element_id, k.child_id, f.amount * k.amount / s.came, f.since, f.depth + 1
                  FROM flow f JOIN stock s ON s.lot_id = f.lot_id AND s.came > 0 JOIN stock_kin k ON k.parent_id = f.lot_id
                 WHERE f.depth < 1000),
            found AS (
                SELECT f.element_id, sum(f.amount * s.found / s.came) AS amount
                  FROM flow f JOIN stock s ON s.lot_id = f.lot_id AND s.came > 0 AND s.found > 0
                 GROUP BY f.element_id)
            """;

    private static final String OF_ELEMENTS = """
            WITH RECURSIVE element AS (
                SELECT id, origin = 'DIRECT_LISTING' AND publication <> 'WITHDRAWN' AS listed,
                       (coalesce(claim, description) #>> '{amount,value}')::numeric AS amount, created_at::date AS since
                  FROM lot
                 WHERE id = ANY(:elements)),
            """ + FLOW + """
            , onward AS (
                SELECT f.element_id, NULL AS departure, s.location_kind, s.location_id, s.location_name, NULL AS reason,
                       NULL::jsonb AS taker, NULL AS eural,
                       f.amount * s.held / s.came AS amount
                  FROM flow f JOIN stock s ON s.lot_id = f.lot_id
                 WHERE s.held > 0 AND s.came > 0
                 UNION ALL
                SELECT f.element_id, d.kind, d.location_kind, d.location_id, d.location_name, d.reason, d.taker, d.eural,
                       f.amount * d.amount / s.came
                  FROM flow f JOIN stock s ON s.lot_id = f.lot_id AND s.came > 0 JOIN stock_departure d ON d.lot_id = s.lot_id
                 UNION ALL
                SELECT f.element_id, NULL, CASE WHEN f.depth = 0 THEN 'SITE' END, NULL, NULL, NULL, NULL, NULL, f.amount
                  FROM flow f LEFT JOIN stock s ON s.lot_id = f.lot_id
                 WHERE s.lot_id IS NULL OR s.came <= 0)
            SELECT element_id, departure, location_kind, location_id, max(location_name) AS location_name, reason, taker, eural,
                   sum(onward.amount) AS amount, coalesce(max(found.amount), 0) AS found
              FROM onward LEFT JOIN found USING (element_id)
             GROUP BY element_id, departure, location_kind, location_id, reason, taker, eural
             ORDER BY element_id, departure NULLS FIRST, location_kind, location_id, reason, eural, taker
            """;

    private final Jdbi jdbi;

    TraceRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What became of all that was harvested of these elements; what the ledger has not booked yet is on the site. */
    public List<Onward> of(Collection<UUID> elements) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_ELEMENTS)
                .bindArray("elements", UUID.class, elements)
                .mapTo(Onward.class)
                .list());
    }
}
