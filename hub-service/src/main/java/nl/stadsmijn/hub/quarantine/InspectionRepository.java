package nl.stadsmijn.hub.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class InspectionRepository {

    private final Jdbi jdbi;

    InspectionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Inspection inspection) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO inspection (id, lot_id, location_id, outcome, technical, aesthetic, remarks, by_subject, by_organisation, at)
                        VALUES (:id, :lotId, :locationId, :outcome, :technical, :aesthetic, :remarks, :bySubject, :byOrganisation, :at)
                        """)
                .bind("id", inspection.id())
                .bind("lotId", inspection.lotId())
                .bind("locationId", inspection.locationId())
                .bind("outcome", inspection.outcome())
                .bind("technical", inspection.technical())
                .bind("aesthetic", inspection.aesthetic())
                .bind("remarks", inspection.remarks())
                .bind("bySubject", inspection.bySubject())
                .bind("byOrganisation", inspection.byOrganisation())
                .bind("at", inspection.at())
                .execute());
    }

    /** Newest first. */
    List<Inspection> list(UUID lot, UUID before, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM inspection WHERE lot_id = :lot AND id < :before ORDER BY id DESC LIMIT :rows")
                .bind("lot", lot)
                .bind("before", before)
                .bind("rows", rows)
                .mapTo(Inspection.class)
                .list());
    }
}
