package nl.stadsmijn.hub.treatment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.stock.Receiver;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class TreatmentRepository {

    private static final QualifiedType<TreatmentView> REPORT =
            QualifiedType.of(TreatmentView.class).with(Json.class);

    private static final QualifiedType<Receiver> RECEIVER =
            QualifiedType.of(Receiver.class).with(Json.class);

    private final Jdbi jdbi;

    TreatmentRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Before its movements are told: what they left over is told with them. */
    void insert(TreatmentView treatment, List<Work.Left> left) {
        jdbi.useHandle(handle -> {
            insert(handle, treatment);
            var batch = handle.prepareBatch(
                    "INSERT INTO leftover (id, treatment_id, eural, receiver) VALUES (:id, :treatment, :eural, :receiver)");
            for (var index = 0; index < left.size(); index++) {
                var waste = treatment.waste().get(index);
                batch.bind("id", left.get(index).id())
                        .bind("treatment", treatment.id())
                        .bind("eural", waste.eural())
                        .bindByType("receiver", waste.receiver(), RECEIVER)
                        .add();
            }
            batch.execute();
        });
    }

    private static void insert(Handle handle, TreatmentView treatment) {
        handle.createUpdate(
                        "INSERT INTO treatment (id, organisation_id, at, report) VALUES (:id, :organisation, :at, :report)")
                .bind("id", treatment.id())
                .bind("organisation", treatment.byOrganisation())
                .bind("at", treatment.at().atOffset(ZoneOffset.UTC))
                .bindByType("report", treatment, REPORT)
                .execute();
    }

    /** When each lot, or what it came out of, first came where it lies now. */
    Map<UUID, Instant> arrivals(Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        WITH RECURSIVE line AS (
                            SELECT id AS lot_id, id AS ancestor_id, location_id FROM lot WHERE id = ANY(:lots)
                             UNION
                            SELECT line.lot_id, kinship.parent_id, line.location_id
                              FROM line JOIN kinship ON kinship.child_id = line.ancestor_id)
                        SELECT line.lot_id, min(movement.at) AS at
                          FROM line
                          JOIN movement ON movement.lot_id = line.ancestor_id AND movement.to_account = 'ON_HAND'
                                       AND movement.to_location_id = line.location_id
                         GROUP BY line.lot_id
                        """)
                .bindArray("lots", UUID.class, lots)
                .map((row, context) -> Map.entry(
                        row.getObject("lot_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
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
