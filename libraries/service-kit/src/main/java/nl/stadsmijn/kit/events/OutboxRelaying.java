package nl.stadsmijn.kit.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** Keeps a relay at work as long as the service runs, and shows how much waits ({@code stadsmijn_outbox_backlog}). */
@ApplicationScoped
class OutboxRelaying {

    /** The gauge counts no further, as a scrape must stay cheap when the backlog is large. */
    private static final int COUNTED = 100_000;

    private final OutboxRelay.Database database;
    private final Map<String, Object> producerSettings;
    private final String name;
    private OutboxRelay relay;

    @Inject
    OutboxRelaying(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.name = service + "-outbox";
        this.database = database(name, url, user, password)::getConnection;
        this.producerSettings = producerSettings(name, kafka);
    }

    void start(@Observes StartupEvent started, Jdbi jdbi, MeterRegistry metrics) {
        relay = OutboxRelay.start(name, database, () -> producer(producerSettings));
        Gauge.builder("stadsmijn.outbox.backlog", jdbi, OutboxRelaying::backlog)
                .description(
                        "Events that Kafka has not acknowledged yet; no more than %d are counted".formatted(COUNTED))
                .register(metrics);
    }

    void stop(@Observes ShutdownEvent stopped) {
        relay.close();
    }

    static Producer<String, byte[]> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Acknowledged by all replicas, never twice by a repeated request; gives up early, as the row is tried again anyway. */
    static Map<String, Object> producerSettings(String name, Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, name);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    /** Beside the pool: it lives as long as the service, listens, and must not wait for requests that have taken all connections. */
    static PGSimpleDataSource database(String name, String url, String user, Optional<String> password) {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password.orElse(""));
        database.setApplicationName(name);
        database.setTcpKeepAlive(true);
        database.setConnectTimeout(5);
        database.setSocketTimeout(30);
        return database;
    }

    private static double backlog(Jdbi jdbi) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM (SELECT FROM outbox LIMIT :counted) AS waiting")
                        .bind("counted", COUNTED)
                        .mapTo(Long.class)
                        .one());
    }
}
