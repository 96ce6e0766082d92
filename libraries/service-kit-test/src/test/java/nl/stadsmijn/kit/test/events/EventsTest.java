package nl.stadsmijn.kit.test.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.events.Outbox;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Outbox, Kafka and inbox together, as a service uses them. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class EventsTest {

    private static final String DEAD_LETTERS = "hub.dead-letters";

    @Inject
    Outbox outbox;

    @Inject
    Mirror mirror;

    @Inject
    KafkaProbe kafka;

    @Inject
    Jdbi jdbi;

    private final UUID hub = UUID.randomUUID();

    @BeforeEach
    void awaitConsumer() {
        var first = UUID.randomUUID();
        send(first, 1);
        awaitApplied(first, 1L);
    }

    @Test
    void anEventTakesEffectElsewhereWithinASecond() {
        var fastest = LongStream.rangeClosed(1, 5)
                .map(version -> {
                    var start = System.nanoTime();
                    QuarkusTransaction.requiringNew().run(() -> outbox.add(Hubs.event(hub, version)));
                    await().pollInterval(Duration.ofMillis(10))
                            .until(() -> mirror.versionsOf(hub).contains(version));
                    return Duration.ofNanos(System.nanoTime() - start).toMillis();
                })
                .min()
                .orElseThrow();
        assertThat(fastest).isLessThan(1_000);
    }

    @Test
    void aCommitWakesTheRelaysOfAllInstances() throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class));
                var statement = connection.createStatement()) {
            statement.execute("LISTEN outbox");
            var relay = connection.unwrap(PGConnection.class);
            while (relay.getNotifications(500).length > 0) {
                // what the consumer's first event has woken
            }
            QuarkusTransaction.requiringNew().run(() -> outbox.add(Hubs.event(hub, 1)));
            assertThat(relay.getNotifications(10_000)).isNotEmpty();
        }
    }

    @Test
    void aRolledBackChangeLeavesNoEvent() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.add(Hubs.event(hub, 1));
                    throw new IllegalStateException("the change fails after all");
                }))
                .isInstanceOf(IllegalStateException.class);
        QuarkusTransaction.requiringNew().run(() -> outbox.add(Hubs.event(hub, 2)));
        kafka.await(Mirror.TOPIC, Hubs.TYPE, hub);
        assertThat(kafka.events(Mirror.TOPIC, hub))
                .singleElement()
                .satisfies(event -> assertThat(event.version()).isEqualTo(2));
    }

    @Test
    void anEventWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.add(Hubs.event(hub, 1))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void theSameVersionOfAnAggregateCanNotBeToldTwice() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.addAll(List.of(Hubs.event(hub, 1), Hubs.event(hub, 1)))))
                .hasMessageContaining("outbox_pkey");
    }

    @Test
    void anEventThatBreaksItsContractFailsItsTest() {
        var nameless = new Event(Mirror.TOPIC, Hubs.TYPE, hub, 1, Map.of("hubId", hub));
        var unknown = new Event(Mirror.TOPIC, "nl.stadsmijn.hub.hub.vanished.v1", hub, 1, Map.of());
        var elsewhere = new Event("hub.stock", Hubs.TYPE, hub, 1, Hubs.hub(hub));
        assertThat(List.of(nameless, unknown, elsewhere)).allSatisfy(event -> {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.add(event)))
                    .hasStackTraceContaining("breaks its contract");
            assertThat(ContractListener.takeBroken()).hasSize(1);
        });
    }

    @Test
    void anEventNamesTheRequestThatCausedIt() {
        var traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        given().header("traceparent", traceparent)
                .post("/api/v1/test-hubs/{id}/1", hub)
                .then()
                .statusCode(204);
        kafka.await(Mirror.TOPIC, Hubs.TYPE, hub);
        assertThat(kafka.records(Mirror.TOPIC))
                .filteredOn(record -> hub.toString().equals(record.key()))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).contains("\"traceparent\":\"" + traceparent + "\""));
    }

    @Test
    void duplicatesAndOlderVersionsArePassedOver() {
        List.of(2, 2, 1, 3, 2).forEach(version -> send(hub, version));
        awaitApplied(hub, 2L, 3L);
        send(hub, 4);
        awaitApplied(hub, 2L, 3L, 4L);
    }

    @Test
    void whatCanNotBeReadBecomesADeadLetterAndTheNextIsApplied() {
        kafka.sendRecord(Mirror.TOPIC, hub.toString(), "{\"half\": \0");
        kafka.sendRecord(Mirror.TOPIC, hub.toString(), null);
        send(hub, 1);
        awaitApplied(hub, 1L);
        await().until(() -> deadLetters().size() == 2);
        assertThat(deadLetters().getFirst()).satisfies(letter -> {
            assertThat(letter.value()).isEqualTo("{\"half\": \0");
            assertThat(header(letter, "original-topic")).isEqualTo(Mirror.TOPIC);
            assertThat(header(letter, "original-key")).isEqualTo(hub.toString());
            assertThat(header(letter, "error-class")).endsWith("UnreadableEventException");
        });
    }

    @Test
    void whatItsHandlerRefusesBecomesADeadLetterAndLeavesNoEffect() {
        var other = UUID.randomUUID();
        mirror.hinder(hub, () -> {
            throw new IllegalArgumentException("no hub like this");
        });
        send(hub, 1);
        send(other, 1);
        awaitApplied(other, 1L);
        await().until(() -> deadLetters().size() == 1);
        assertThat(mirror.versionsOf(hub)).isEmpty();
        assertThat(header(deadLetters().getFirst(), "error-message")).isEqualTo("no hub like this");
    }

    @Test
    void aDeadlockIsTriedAgainUntilItPasses() {
        var attempts = new AtomicInteger();
        mirror.hinder(hub, () -> {
            if (attempts.incrementAndGet() <= 3) {
                throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
            }
        });
        send(hub, 1);
        awaitApplied(hub, 1L);
        assertThat(attempts).hasValue(4);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aLostDatabaseConnectionCostsNoEvent() {
        var attempts = new AtomicInteger();
        mirror.hinder(hub, () -> {
            if (attempts.incrementAndGet() <= 2) {
                loseConnection();
            }
        });
        send(hub, 1);
        awaitApplied(hub, 1L);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void everyGoldenSampleCanBeRead() {
        assertThat(GoldenSamples.of(Mirror.TOPIC))
                .allSatisfy(sample ->
                        assertThat(sample.event().as(Mirror.Hub.class).name()).isNotBlank());
    }

    @Test
    void theBacklogAndTheDeadAreMeasured() {
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("stadsmijn_outbox_backlog 0.0"));
    }

    private void loseConnection() {
        // from another connection, so that it is the commit that finds out
        var pid = jdbi.withHandle(handle -> handle.createQuery("SELECT pg_backend_pid()")
                .mapTo(Integer.class)
                .one());
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.execute("SELECT pg_terminate_backend(?)", pid)));
    }

    private void send(UUID subject, int version) {
        kafka.send(Mirror.TOPIC, Hubs.TYPE, subject, version, Hubs.hub(subject));
    }

    private void awaitApplied(UUID subject, Long... versions) {
        await().untilAsserted(() -> assertThat(mirror.versionsOf(subject)).containsExactly(versions));
    }

    private List<ConsumerRecord<String, String>> deadLetters() {
        return kafka.records(DEAD_LETTERS).stream()
                .filter(letter -> hub.toString().equals(letter.key()))
                .toList();
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
