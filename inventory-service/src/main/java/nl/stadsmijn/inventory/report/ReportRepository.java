package nl.stadsmijn.inventory.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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
            return new ReportSubject.Facts(summary.elements(), summary.firstHarvest(), summary.lastHarvest());
        });
    }
}
