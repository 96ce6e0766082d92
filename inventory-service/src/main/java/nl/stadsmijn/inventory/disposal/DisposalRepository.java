package nl.stadsmijn.inventory.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class DisposalRepository {

    private static final String SELECT = """
            SELECT id, inventory_id, lot_id AS element_id, harvest_id, receiver_id, organisation_id, name, material, eural, processing, mass_kg,
                   weighed, note_number, left_on AS "on", remarks, annulled_reason
              FROM disposal
            """;

    private final Jdbi jdbi;

    DisposalRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Disposal disposal, String reportedBy) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO disposal (id, inventory_id, lot_id, harvest_id, receiver_id, organisation_id, name, material, eural, processing,
                                              mass_kg, weighed, note_number, left_on, remarks, reported_by)
                        VALUES (:id, :inventoryId, :elementId, :harvestId, :receiverId, :organisationId, :name, :material, :eural, :processing,
                                :massKg, :weighed, :noteNumber, :on, :remarks, :reportedBy)
                        """)
                .bindMethods(disposal)
                .bind("reportedBy", reportedBy)
                .execute());
    }

    Optional<Disposal> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " WHERE id = :id")
                .bind("id", id)
                .mapTo(Disposal.class)
                .findOne());
    }

    /** Of an inventory, oldest first. */
    List<Disposal> list(UUID inventoryId, UUID after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + " WHERE inventory_id = :inventory AND id > :after ORDER BY id LIMIT :rows")
                .bind("inventory", inventoryId)
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(Disposal.class)
                .list());
    }

    /** @return false if it was annulled before */
    boolean annul(UUID id, String reason, String by) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                UPDATE disposal SET annulled_reason = :reason, annulled_by = :by, annulled_at = now()
                                 WHERE id = :id AND annulled_reason IS NULL
                                """)
                        .bind("id", id)
                        .bind("reason", reason)
                        .bind("by", by)
                        .execute())
                == 1;
    }
}
