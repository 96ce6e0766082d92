package nl.stadsmijn.inventory.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.inventory.trace.TraceRepository;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class KeyFigureRepository {

    /**
     * Inventories whose donors concern the asker, published in the period, or else first listed from; an organisation or a region is asked for, the other
     * is null. Of a draft only what is offered counts.
     */
    private static final String SCOPE = """
            WITH RECURSIVE scope AS (
                SELECT i.id AS inventory_id, i.donor_id, i.organisation_id, i.published_at IS NOT NULL AS published
                  FROM inventory i JOIN donor d ON d.id = i.donor_id
                 WHERE coalesce(i.published_at, i.listed_at) IS NOT NULL AND %s
                   AND (:from::date IS NULL OR coalesce(i.published_at, i.listed_at) >= :from::timestamp AT TIME ZONE 'Europe/Amsterdam')
                   AND (:until::date IS NULL
                        OR coalesce(i.published_at, i.listed_at) < (:until::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam')),
            """;

    private static final String OF_ORGANISATION =
            "(d.owner_id = :organisation OR d.participant_ids @> ARRAY[:organisation]::uuid[])";
    private static final String OF_REGION = "lower(trim(d.municipality)) = ANY(:region)";

    private static final String ELEMENTS = """
            element AS MATERIALIZED (
                SELECT l.id, s.donor_id, s.organisation_id, what.listed AND l.publication <> 'WITHDRAWN' AS listed, what.amount,
                       (l.created_at AT TIME ZONE 'Europe/Amsterdam')::date AS since,
                       CASE what.said #>> '{amount,unit}' WHEN 'kg' THEN 1 WHEN 't' THEN 1000
                            ELSE (what.said ->> 'massPerUnit')::numeric END AS unit_kg,
                       what.amount + coalesce(back.amount, 0) + CASE WHEN what.listed THEN 0 ELSE coalesce(h.found, 0) END AS was,
                       CASE WHEN NOT what.listed THEN coalesce(h.harvested, 0)
                            WHEN l.publication <> 'WITHDRAWN' THEN what.amount ELSE 0 END AS harvested
                  FROM scope s
                  JOIN lot l ON l.inventory_id = s.inventory_id AND l.origin <> 'DERIVED' AND (s.published OR l.publication <> 'UNPUBLISHED')
                  CROSS JOIN LATERAL (SELECT said, l.origin = 'DIRECT_LISTING' AS listed, coalesce((said #>> '{amount,value}')::numeric, 0) AS amount
                                        FROM coalesce(l.claim, l.description) AS said) what
                  LEFT JOIN LATERAL (SELECT sum(harvested) AS harvested, sum(found) AS found FROM harvest WHERE lot_id = l.id) h ON true
                  LEFT JOIN LATERAL (SELECT sum(amount) AS amount FROM withdrawal WHERE lot_id = l.id AND in_part) back ON true),
            """;

    /** What became of it in the ledger, with the number of the departure; 0 for what is held. */
    private static final String ONWARD = """
            , onward AS MATERIALIZED (
                SELECT f.element_id, f.lot_id, f.since, d.number, d.at, d.location_kind, d.location_id, d.location_name,
                       f.amount * d.amount / s.came * e.unit_kg AS kg,
                       CASE WHEN d.kind IN ('DELIVERED', 'APPLIED') THEN 'REUSED' ELSE 'WRITTEN_OFF' END AS fate, e.donor_id, e.organisation_id
                  FROM flow f
                  JOIN element e ON e.id = f.element_id
                  JOIN stock s ON s.lot_id = f.lot_id AND s.came > 0
                  JOIN stock_departure d ON d.lot_id = f.lot_id
                 UNION ALL
                SELECT f.element_id, f.lot_id, f.since, 0, NULL, s.location_kind, s.location_id, s.location_name,
                       f.amount * s.held / s.came * e.unit_kg,
                       CASE WHEN s.location_kind IN ('CUSTOMER', 'APPLIED') THEN 'REUSED' ELSE 'IN_STOCK' END, e.donor_id, e.organisation_id
                  FROM flow f
                  JOIN element e ON e.id = f.element_id
                  JOIN stock s ON s.lot_id = f.lot_id
                 WHERE s.held > 0 AND s.came > 0)
            """;

    /** By %1$s of the elements. What the ledger has not told is in stock: it was harvested and has not left. */
    private static final String BY_ELEMENT = """
            , there AS (
                SELECT %1$s AS id, count(*) AS elements, count(*) FILTER (WHERE unit_kg IS NULL) AS mass_unknown,
                       coalesce(sum((was + coalesce(found.amount, 0)) * unit_kg), 0) AS was,
                       coalesce(sum((harvested + coalesce(found.amount, 0)) * unit_kg), 0) AS harvested
                  FROM element LEFT JOIN found ON found.element_id = element.id GROUP BY %1$s),
            gone AS (
                SELECT %1$s AS id, sum(kg) FILTER (WHERE fate = 'REUSED') AS reused, sum(kg) FILTER (WHERE fate = 'WRITTEN_OFF') AS written_off
                  FROM onward GROUP BY %1$s),
            resale AS (
                SELECT id, count(*) AS resales, percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS median_days
                  FROM (SELECT %1$s AS id, greatest(0, (at AT TIME ZONE 'Europe/Amsterdam')::date - min(since)) AS days
                          FROM onward WHERE fate = 'REUSED' AND at IS NOT NULL GROUP BY %1$s, lot_id, number, at) sold
                 GROUP BY id)
            SELECT there.id, %2$s AS name, elements, mass_unknown, was, harvested, coalesce(reused, 0) AS reused,
                   harvested - coalesce(reused, 0) - coalesce(written_off, 0) AS in_stock, coalesce(written_off, 0) AS written_off,
                   coalesce(resales, 0) AS resales, median_days
              FROM there LEFT JOIN gone ON gone.id = there.id LEFT JOIN resale ON resale.id = there.id
             WHERE there.id > :after
             ORDER BY there.id
             LIMIT :rows
            """;

    private static final String BY_HUB = """
            , there AS (
                SELECT location_id AS id, max(location_name) AS name, count(DISTINCT element_id) AS elements,
                       count(DISTINCT element_id) FILTER (WHERE kg IS NULL) AS mass_unknown, coalesce(sum(kg), 0) AS harvested,
                       coalesce(sum(kg) FILTER (WHERE fate = 'REUSED'), 0) AS reused,
                       coalesce(sum(kg) FILTER (WHERE fate = 'IN_STOCK'), 0) AS in_stock,
                       coalesce(sum(kg) FILTER (WHERE fate = 'WRITTEN_OFF'), 0) AS written_off
                  FROM onward WHERE location_kind = 'HUB' AND location_id IS NOT NULL GROUP BY location_id),
            resale AS (
                SELECT id, count(*) AS resales, percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS median_days
                  FROM (SELECT location_id AS id, greatest(0, (at AT TIME ZONE 'Europe/Amsterdam')::date - min(since)) AS days
                          FROM onward WHERE location_kind = 'HUB' AND fate = 'REUSED' AND at IS NOT NULL
                         GROUP BY location_id, lot_id, number, at) sold
                 GROUP BY id)
            SELECT there.id, name, elements, mass_unknown, 0 AS was, harvested, reused, in_stock, written_off,
                   coalesce(resales, 0) AS resales, median_days
              FROM there LEFT JOIN resale ON resale.id = there.id
             WHERE there.id > :after
             ORDER BY there.id
             LIMIT :rows
            """;

    private final Jdbi jdbi;

    KeyFigureRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Which inventories are asked for. @param organisation null if a region is */
    record Scope(UUID organisation, Set<String> region, LocalDate from, LocalDate until) {}

    List<KeyFigures> list(Per per, Scope scope, UUID after, int rows) {
        var sql = sql(per, scope.organisation() == null ? OF_REGION : OF_ORGANISATION);
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(sql)
                    .bind("from", scope.from())
                    .bind("until", scope.until())
                    .bind("after", after)
                    .bind("rows", rows);
            var scoped = scope.organisation() == null
                    ? query.bindArray("region", String.class, scope.region())
                    : query.bind("organisation", scope.organisation());
            return scoped.mapTo(KeyFigures.class).list();
        });
    }

    private static String sql(Per per, String concerns) {
        return SCOPE.formatted(concerns) + ELEMENTS + TraceRepository.FLOW + ONWARD + figures(per);
    }

    /** The statement that {@link #list} sends for an organisation, so that its plan can be looked at. */
    static String ofOrganisation(Per per) {
        return sql(per, OF_ORGANISATION);
    }

    private static String figures(Per per) {
        return switch (per) {
            case DONOR -> BY_ELEMENT.formatted("donor_id", "(SELECT name FROM donor WHERE donor.id = there.id)");
            case CONTRACTOR -> BY_ELEMENT.formatted("organisation_id", "NULL::text");
            case HUB -> BY_HUB;
        };
    }
}
