package nl.stadsmijn.hub.treatment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class TreatmentRepository {

    private static final QualifiedType<TreatmentView> REPORT =
            QualifiedType.of(TreatmentView.class).with(Json.class);

    private final Jdbi jdbi;

    TreatmentRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(TreatmentView treatment) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO treatment (id, organisation_id, at, report) VALUES (:id, :organisation, :at, :report)")
                .bind("id", treatment.id())
                .bind("organisation", treatment.byOrganisation())
                .bind("at", treatment.at().atOffset(ZoneOffset.UTC))
                .bindByType("report", treatment, REPORT)
                .execute());
    }

    /** The treatments that a lot went into or came out of, oldest first. */
    List<TreatmentView> of(UUID lot, UUID after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT report FROM treatment
                         WHERE id IN (SELECT booking_id FROM kinship WHERE parent_id = :lot
                                      UNION SELECT booking_id FROM kinship WHERE child_id = :lot)
                           AND id > :after
                         ORDER BY id LIMIT :rows
                        """)
                .bind("lot", lot)
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(REPORT)
                .list());
    }
}
