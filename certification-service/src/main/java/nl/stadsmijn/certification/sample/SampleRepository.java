package nl.stadsmijn.certification.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class SampleRepository {

    private static final QualifiedType<Amount> AMOUNT =
            QualifiedType.of(Amount.class).with(Json.class);
    private static final QualifiedType<List<Sample.Result>> RESULTS =
            QualifiedType.of(new GenericType<List<Sample.Result>>() {}).with(Json.class);

    private final Jdbi jdbi;

    SampleRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(List<Sample> samples) {
        jdbi.useHandle(handle -> {
            var insert = handle.prepareBatch("""
                    INSERT INTO sample (id, batch_id, lot_id, marking, amount, destructive, drawn_at, drawn_by, version)
                    VALUES (:id, :batchId, :lotId, :marking, :amountJson, :destructive, :drawnAt, :drawnBy, :version)
                    """);
            samples.forEach(sample -> insert.bindMethods(sample)
                    .bindByType("amountJson", sample.amount(), AMOUNT)
                    .add());
            insert.execute();
        });
    }

    Optional<Sample> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM sample WHERE id = :id")
                .bind("id", id)
                .mapTo(Sample.class)
                .findOne());
    }

    List<Sample> of(UUID batch) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM sample WHERE batch_id = :batch ORDER BY id")
                .bind("batch", batch)
                .mapTo(Sample.class)
                .list());
    }

    /** In the order they were drawn. @param after null for the first */
    List<Sample> page(UUID batch, UUID after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM sample WHERE batch_id = :batch AND (CAST(:after AS uuid) IS NULL OR id > :after) ORDER BY id LIMIT :rows
                        """)
                .bind("batch", batch)
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(Sample.class)
                .list());
    }

    /** Stores the next version of a sample whose batch is held against others. */
    void save(Sample sample) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE sample SET version = :version, results = :resultsJson WHERE id = :id")
                .bind("id", sample.id())
                .bind("version", sample.version())
                .bindByType("resultsJson", sample.results(), RESULTS)
                .execute());
    }
}
