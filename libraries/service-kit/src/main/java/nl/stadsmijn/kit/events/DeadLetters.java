package nl.stadsmijn.kit.events;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * What was received and can't be applied: kept in a table, and told on the topic {@code <service>.dead-letters} through the outbox, so that nothing
 * is lost when Kafka is away.
 */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int LONGEST_MESSAGE = 2_000;

    private final Jdbi jdbi;
    private final MeterRegistry metrics;
    private final String topic;

    @Inject
    DeadLetters(Jdbi jdbi, MeterRegistry metrics, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.jdbi = jdbi;
        this.metrics = metrics;
        this.topic = service.replaceFirst("-service$", "") + ".dead-letters";
    }

    /** Adds a record to the running transaction; the second time it does nothing. */
    void add(ConsumerRecord<String, String> record, Throwable error) {
        var message = message(error);
        var isNew = jdbi.withHandle(handle -> {
            var id = handle.createQuery("""
                            INSERT INTO dead_letter (topic, partition, record_offset, record_time, key, value, error_class, error_message)
                            VALUES (:topic, :partition, :offset, :time, :key, :value, :class, :message)
                            ON CONFLICT (topic, partition, record_offset, record_time) DO NOTHING
                            RETURNING id
                            """)
                    .bind("topic", record.topic())
                    .bind("partition", record.partition())
                    .bind("offset", record.offset())
                    .bind("time", Instant.ofEpochMilli(record.timestamp()).atOffset(ZoneOffset.UTC))
                    .bind("key", storable(record.key()))
                    .bind("value", bytes(record.value()))
                    .bind("class", error.getClass().getName())
                    .bind("message", message)
                    .mapTo(Long.class)
                    .findOne();
            id.ifPresent(number -> OutboxRow.insert(handle, List.of(row(number, record, error, message))));
            return id.isPresent();
        });
        if (isNew) {
            LOG.errorf(error, "%s-%d@%d is a dead letter", record.topic(), record.partition(), record.offset());
            metrics.counter("stadsmijn.dead.letters", "topic", record.topic()).increment();
        }
    }

    /** What is kept of a topic's records, the oldest first. */
    List<Letter> of(String topic) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, partition, record_offset, key, convert_from(value, 'UTF8') AS value
                          FROM dead_letter WHERE topic = :topic AND value IS NOT NULL ORDER BY id
                        """)
                .bind("topic", topic)
                .map((row, context) -> new Letter(
                        row.getLong("id"),
                        new ConsumerRecord<>(
                                topic,
                                row.getInt("partition"),
                                row.getLong("record_offset"),
                                row.getString("key"),
                                row.getString("value"))))
                .list());
    }

    /** In the running transaction: it was applied. */
    void drop(Letter letter) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM dead_letter WHERE id = :id")
                .bind("id", letter.id())
                .execute());
    }

    record Letter(long id, ConsumerRecord<String, String> record) {}

    private OutboxRow row(long id, ConsumerRecord<String, String> record, Throwable error, String message) {
        var headers = new TreeMap<>(Map.of(
                "original-topic", record.topic(),
                "original-partition", Integer.toString(record.partition()),
                "original-offset", Long.toString(record.offset()),
                "error-class", error.getClass().getName(),
                "error-message", message));
        if (record.key() != null) {
            headers.put("original-key", storable(record.key()));
        }
        var value = record.value() == null ? new byte[0] : bytes(record.value());
        if (value.length > OutboxRow.MAX_BYTES) {
            headers.put("original-value", "too large to be sent again: see the table dead_letter, id " + id);
            value = new byte[0];
        }
        var key = record.key() == null ? record.topic() + "-" + record.partition() : storable(record.key());
        return new OutboxRow(topic, key, id, headers, value);
    }

    private static String message(Throwable error) {
        var message = storable(Objects.toString(error.getMessage(), ""));
        return message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
    }

    private static byte[] bytes(String value) {
        return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    }

    /** PostgreSQL's text holds every character but NUL. */
    private static String storable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
