package nl.stadsmijn.certification.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.certification.batch.Batch.BatchLot;
import nl.stadsmijn.kit.page.Cursor;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class BatchRepository {

    private static final QualifiedType<BatchState> STATE =
            QualifiedType.of(BatchState.class).with(Json.class);
    private static final QualifiedType<List<BatchLot>> LOTS =
            QualifiedType.of(new GenericType<List<BatchLot>>() {}).with(Json.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Jdbi jdbi;

    BatchRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Batch batch) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO batch (id, version, scheme, scheme_version, organisation_id, homogeneity, lots, requested_at, state)
                        VALUES (:id, :version, :scheme, :schemeVersion, :organisationId, :homogeneity, :lotsJson, :requestedAt, :stateJson)
                        """)
                .bindMethods(batch)
                .bindByType("lotsJson", batch.lots(), LOTS)
                .bindByType("stateJson", batch.state(), STATE)
                .execute());
    }

    Optional<Batch> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM batch WHERE id = :id")
                .bind("id", id)
                .mapTo(Batch.class)
                .findOne());
    }

    /** Held against others until the transaction ends. */
    Optional<Batch> lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM batch WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Batch.class)
                .findOne());
    }

    /** Stores the next version of a batch that {@link #lock} holds. */
    void save(Batch batch) {
        jdbi.useHandle(
                handle -> handle.createUpdate("UPDATE batch SET version = :version, state = :stateJson WHERE id = :id")
                        .bind("id", batch.id())
                        .bind("version", batch.version())
                        .bindByType("stateJson", batch.state(), STATE)
                        .execute());
    }

    List<Batch> page(UUID organisation, int limit, Optional<Cursor> after) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM batch WHERE organisation_id = :organisation AND id > :after ORDER BY id LIMIT :limit
                        """)
                .bind("organisation", organisation)
                .bind("after", after.map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL))
                .bind("limit", limit)
                .mapTo(Batch.class)
                .list());
    }

    /** Batches that wait for the ledger since before an instant; another instance's are passed over. */
    List<UUID> waitingSinceBefore(Instant instant, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM batch
                         WHERE state ->> 'kind' = 'REQUESTED' AND requested_at < :instant
                         ORDER BY requested_at
                         LIMIT :limit
                           FOR UPDATE SKIP LOCKED
                        """)
                .bind("instant", instant)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }
}
