package nl.stadsmijn.inventory.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ReportRepository {

    private static final String SUMMARY = """
            SELECT count(*) AS elements, min(h.first) AS first_harvest, max(h.last) AS last_harvest
              FROM lot l
              LEFT JOIN LATERAL (SELECT min(harvested_on) AS first, max(harvested_on) AS last
                                   FROM harvest WHERE lot_id = l.id AND harvested > 0) h ON true
             WHERE l.inventory_id = :inventory AND l.origin <> 'DERIVED' AND (NOT :offeredOnly OR l.publication <> 'UNPUBLISHED')
            """;

    private static final String HAZARDS = """
            SELECT l.description ->> 'name' AS element, hazard ->> 'substance' AS substance, coalesce(hazard ->> 'status', 'BY_CODE') AS status,
                   l.description ->> 'eural' AS eural, hazard ->> 'reportReference' AS report
              FROM lot l
              LEFT JOIN LATERAL (SELECT each AS hazard FROM jsonb_array_elements(l.description -> 'hazards') AS each
                                  WHERE each ->> 'status' IN ('PRESENT', 'SUSPECTED')) found ON true
             WHERE l.inventory_id = :inventory AND l.origin <> 'DERIVED' AND (NOT :offeredOnly OR l.publication <> 'UNPUBLISHED')
               AND (hazard IS NOT NULL OR l.description ->> 'eural' LIKE '%*')
             ORDER BY hazard IS NULL, status, substance, l.id
            """;

    private final Jdbi jdbi;

    ReportRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    ReportSubject.Facts facts(UUID inventoryId, boolean offeredOnly) {
        record Summary(int elements, LocalDate firstHarvest, LocalDate lastHarvest) {}
        return jdbi.withHandle(handle -> {
            var summary = handle.createQuery(SUMMARY)
                    .bind("inventory", inventoryId)
                    .bind("offeredOnly", offeredOnly)
                    .map((row, context) -> new Summary(
                            row.getInt("elements"),
                            row.getObject("first_harvest", LocalDate.class),
                            row.getObject("last_harvest", LocalDate.class)))
                    .one();
            List<ReportSubject.FoundHazard> hazards = handle.createQuery(HAZARDS)
                    .bind("inventory", inventoryId)
                    .bind("offeredOnly", offeredOnly)
                    .mapTo(ReportSubject.FoundHazard.class)
                    .list();
            return new ReportSubject.Facts(summary.elements(), summary.firstHarvest(), summary.lastHarvest(), hazards);
        });
    }
}
