package nl.stadsmijn.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Update;

/** A record for Kafka that waits in the outbox. Rows of one topic and key leave in the order of their version. */
record OutboxRow(String topic, String key, long version, Map<String, String> headers, byte[] payload) {

    /**
     * So many parts the outbox is worked off in; each by one relay at a time. A busy service has something in each of them in each round, and each costs four statements and a
     * request to the broker, so there are no more than there are instances to share them.
     */
    static final int SHARDS = 4;

    /** What relays listen to. */
    static final String CHANNEL = "outbox";

    /** What a broker accepts at its default of 1 MiB, less room for headers. A row that can't be sent would block its aggregate for ever. */
    static final int MAX_BYTES = 1_000_000;

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    /** Comes before every row. */
    static final OutboxRow NONE = new OutboxRow("", "", 0, Map.of(), new byte[0]);

    private static final String INSERT = """
            INSERT INTO outbox (shard, topic, key, version, headers, payload)
            SELECT shard, topic, key, version, headers::jsonb, payload
              FROM unnest(:shards, :topics, :keys, :versions, :headers, :payloads) AS row (shard, topic, key, version, headers, payload)
            """;

    private static final int BATCH_ROWS = 500;
    private static final int BATCH_BYTES = 4 * MAX_BYTES;
    private static final int FETCH_ROWS = 50;

    /**
     * Rows of a shard that are worked off in one transaction.
     *
     * @param isLast nothing came after them when they were read
     */
    record Batch(List<OutboxRow> rows, boolean isLast) {}

    /** What must leave one after the other. */
    record Sequence(String topic, String key) {}

    Sequence sequence() {
        return new Sequence(topic, key);
    }

    int shard() {
        return Math.floorMod(key.hashCode(), SHARDS);
    }

    ProducerRecord<String, byte[]> toRecord() {
        var message = new ProducerRecord<>(topic, key, payload);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** Has PostgreSQL tell the relays that something waits; outside the transaction that added it, see {@link OutboxBell}. */
    static void wakeRelays(Handle handle) {
        handle.execute("SELECT pg_notify(?, '')", CHANNEL);
    }

    /** Adds rows to the handle's transaction. */
    static void insert(Handle handle, List<OutboxRow> rows) {
        insert(handle, rows, "", nothing -> {});
    }

    /**
     * Adds rows to the handle's transaction, with what they tell.
     *
     * @param change common table expressions ({@code WITH … AS (INSERT …)}) of the change, to be made by the same statement
     * @param arguments binds what the change asks for
     */
    static void insert(Handle handle, List<OutboxRow> rows, String change, Consumer<Update> arguments) {
        var update = handle.createUpdate(change + INSERT)
                .registerArrayType(Integer.class, "smallint")
                .registerArrayType(Long.class, "bigint")
                .registerArrayType(String.class, "text");
        arguments.accept(update);
        bindKeys(update, rows)
                .bindArray(
                        "headers",
                        String.class,
                        rows.stream().map(OutboxRow::writeHeaders).toList())
                .bind("payloads", payloads(rows))
                .execute();
    }

    /** The shards in which something waits. */
    static List<Integer> waitingShards(Handle handle) {
        return handle.createQuery("""
                        SELECT shard FROM generate_series(0, :last) AS part(shard)
                         WHERE EXISTS (SELECT FROM outbox WHERE outbox.shard = part.shard)
                        """)
                .bind("last", SHARDS - 1)
                .mapTo(Integer.class)
                .list();
    }

    /** The rows of a shard that come after a row, sequence by sequence: as many as are good for memory. Needs a transaction. */
    static Batch next(Handle handle, int shard, OutboxRow after) {
        var query = handle.createQuery("""
                        SELECT topic, key, version, headers, payload FROM outbox
                         WHERE shard = :shard AND (topic, key, version) > (:topic, :key, :version)
                         ORDER BY topic, key, version
                         LIMIT :rows
                        """)
                .bind("shard", shard)
                .bind("topic", after.topic)
                .bind("key", after.key)
                .bind("version", after.version)
                .bind("rows", BATCH_ROWS)
                .setFetchSize(FETCH_ROWS);
        var batch = new ArrayList<OutboxRow>();
        var bytes = 0;
        try (var rows = query.map((row, context) -> read(row)).iterator()) {
            while (bytes < BATCH_BYTES && rows.hasNext()) {
                var row = rows.next();
                bytes += row.payload.length;
                batch.add(row);
            }
        }
        return new Batch(batch, batch.size() < BATCH_ROWS && bytes < BATCH_BYTES);
    }

    /** What was acknowledged needs no memory. */
    static void delete(Handle handle, List<OutboxRow> rows) {
        var update = handle.createUpdate("""
                        DELETE FROM outbox
                         WHERE (shard, topic, key, version) IN (SELECT * FROM unnest(:shards, :topics, :keys, :versions))
                        """)
                .registerArrayType(Integer.class, "smallint")
                .registerArrayType(Long.class, "bigint")
                .registerArrayType(String.class, "text");
        bindKeys(update, rows).execute();
    }

    /** Jdbi hands arrays on as objects, in which the driver takes no bytes. */
    private static Argument payloads(List<OutboxRow> rows) {
        var payloads = rows.stream().map(OutboxRow::payload).toArray(byte[][]::new);
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf("bytea", payloads));
    }

    private static Update bindKeys(Update update, List<OutboxRow> rows) {
        return update.bindArray(
                        "shards",
                        Integer.class,
                        rows.stream().map(OutboxRow::shard).toList())
                .bindArray(
                        "topics",
                        String.class,
                        rows.stream().map(OutboxRow::topic).toList())
                .bindArray(
                        "keys", String.class, rows.stream().map(OutboxRow::key).toList())
                .bindArray(
                        "versions",
                        Long.class,
                        rows.stream().map(OutboxRow::version).toList());
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getString("topic"),
                row.getString("key"),
                row.getLong("version"),
                readHeaders(row.getString("headers")),
                row.getBytes("payload"));
    }

    private String writeHeaders() {
        try {
            return EventJson.MAPPER.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("headers are texts, so they can be written", e);
        }
    }

    private static Map<String, String> readHeaders(String json) throws SQLException {
        try {
            return EventJson.MAPPER.readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new SQLException("headers of an outbox row are not an object of texts", e);
        }
    }
}
