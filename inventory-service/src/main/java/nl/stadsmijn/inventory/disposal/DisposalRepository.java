package nl.stadsmijn.inventory.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.inventory.receiver.Receiver;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class DisposalRepository {

    private static final String SELECT = """
            SELECT id, inventory_id, lot_id AS element_id, harvest_id, receiver_id, receiver, organisation_id, name, material, eural, processing, mass_kg,
                   weighed, mass_reason, note_number, left_on AS "on", remarks, annulled_reason
              FROM disposal
            """;

    private static final QualifiedType<Receiver.Entry> ENTRY =
            QualifiedType.of(Receiver.Entry.class).with(Json.class);

    private final Jdbi jdbi;

    DisposalRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @return false if its note was reported before of that receiver for the same element or stream, and not annulled */
    boolean insert(Disposal disposal, String reportedBy) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO disposal (id, inventory_id, lot_id, harvest_id, receiver_id, receiver, organisation_id, name, material, eural, processing,
                                              mass_kg, weighed, mass_reason, note_number, left_on, remarks, reported_by)
                        VALUES (:id, :inventoryId, :elementId, :harvestId, :receiverId, :asItWas, :organisationId, :name, :material, :eural, :processing,
                                :massKg, :weighed, :massReason, :noteNumber, :on, :remarks, :reportedBy)
                        ON CONFLICT (receiver_id, lower(note_number), coalesce(lot_id, '00000000-0000-0000-0000-000000000000'::uuid), eural)
                           WHERE annulled_reason IS NULL DO NOTHING
                        """)
                        .bindMethods(disposal)
                        .bindByType("asItWas", disposal.receiver(), ENTRY)
                        .bind("reportedBy", reportedBy)
                        .execute())
                == 1;
    }

    /** What of an element was taken back in parts, in its unit. */
    BigDecimal takenBack(UUID elementId) {
        return number("SELECT coalesce(sum(amount), 0) FROM withdrawal WHERE lot_id = :lot AND in_part", elementId);
    }

    /** What of an element is at receivers already, in kg. */
    BigDecimal carriedKg(UUID elementId) {
        return number(
                "SELECT coalesce(sum(mass_kg), 0) FROM disposal WHERE lot_id = :lot AND annulled_reason IS NULL",
                elementId);
    }

    private BigDecimal number(String query, UUID lot) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("lot", lot)
                .mapTo(BigDecimal.class)
                .one());
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
