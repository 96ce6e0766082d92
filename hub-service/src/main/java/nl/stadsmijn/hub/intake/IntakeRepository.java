package nl.stadsmijn.hub.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class IntakeRepository {

    private static final QualifiedType<List<Outcome>> OUTCOMES =
            QualifiedType.of(new GenericType<List<Outcome>>() {}).with(Json.class);

    private final Jdbi jdbi;

    IntakeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Intake intake) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO intake (id, hub_id, at, lines) VALUES (:id, :hub, :at, :lines)")
                .bind("id", intake.id())
                .bind("hub", intake.hubId())
                .bind("at", intake.at())
                .bindByType("lines", intake.lines(), OUTCOMES)
                .execute());
    }

    Optional<Intake> find(UUID hub, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM intake WHERE hub_id = :hub AND id = :id")
                .bind("hub", hub)
                .bind("id", id)
                .map((row, context) -> new Intake(
                        row.getObject("id", UUID.class),
                        row.getObject("hub_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        context.findColumnMapperFor(OUTCOMES).orElseThrow().map(row, "lines", context)))
                .findOne());
    }
}
