package nl.stadsmijn.kit.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.stadsmijn.local.kafka.LocalKafka;
import nl.stadsmijn.local.postgres.LocalPostgres;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The relay against real PostgreSQL and Kafka, and what they do to it. */
class OutboxRelayTest {

    private static final String DATABASE = "kit";

    @TempDir
    static Path folder;

    private static LocalPostgres postgres;
    private static LocalKafka kafka;
    private static Jdbi jdbi;
    private static int topics;

    private final List<OutboxRelay> relays = new ArrayList<>();
    private String topic;

    @BeforeAll
    static void startPlatform() {
        postgres = LocalPostgres.in(folder.resolve("postgres"))
                .databases(Map.of(DATABASE, DATABASE))
                .start();
        kafka = LocalKafka.in(folder.resolve("kafka")).topics(List.of()).start();
        var source = database("test");
        Flyway.configure().dataSource(source).locations("db/kit").load().migrate();
        jdbi = Jdbi.create(source);
    }

    @AfterAll
    static void stopPlatform() {
        kafka.close();
        postgres.close();
    }

    @BeforeEach
    void newTopic() throws Exception {
        topic = "topic-" + ++topics;
        createTopic(topic);
    }

    @AfterEach
    void stopRelays() {
        relays.forEach(OutboxRelay::close);
        jdbi.useHandle(handle -> handle.execute("DELETE FROM outbox"));
    }

    @Test
    void twoRelaysTogetherSendEveryEventOnceAndEachAggregatesInOrder() {
        startRelay();
        startRelay();
        var keys = keys(100);
        LongStream.rangeClosed(1, 20).forEach(version -> add(keys, version));
        awaitEmptyOutbox();
        assertThat(versionsByKey())
                .hasSize(100)
                .allSatisfy((key, versions) -> assertThat(versions)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 20).boxed().toList()));
    }

    @Test
    void anEventWakesTheRelay() {
        startRelay();
        add(keys(1), 1);
        awaitEmptyOutbox();
        var fastest = IntStream.range(0, 15)
                .mapToLong(attempt -> {
                    var start = System.nanoTime();
                    add(keys(1), 1);
                    awaitEmptyOutbox();
                    return Duration.ofNanos(System.nanoTime() - start).toMillis();
                })
                .min()
                .orElseThrow();
        // each is added just after a look at the outbox: left to the safety poll, not one could be sent within half of
        // it, however busy the machine
        assertThat(fastest).isLessThan(250);
    }

    @Test
    void aBacklogOfTenThousandDrainsInOrder() {
        var keys = keys(2_000);
        LongStream.rangeClosed(1, 5).forEach(version -> add(keys, version));
        startRelay();
        awaitEmptyOutbox();
        assertThat(versionsByKey())
                .hasSize(2_000)
                .allSatisfy((key, versions) -> assertThat(versions).containsExactly(1L, 2L, 3L, 4L, 5L));
    }

    @Test
    void whileTheBrokerIsAwayChangesGoOnAndTheirEventsComeLaterInOrder() {
        startRelay();
        var keys = keys(50);
        add(keys, 1);
        awaitEmptyOutbox();
        kafka.close();
        LongStream.rangeClosed(2, 10).forEach(version -> add(keys, version));
        assertThat(waiting()).isEqualTo(450);
        kafka = LocalKafka.in(folder.resolve("kafka"))
                .port(kafka.port())
                .topics(List.of())
                .start();
        awaitEmptyOutbox();
        assertThat(versionsByKey())
                .hasSize(50)
                .allSatisfy((key, versions) -> assertThat(distinct(versions))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 10).boxed().toList()));
    }

    @Test
    void aRelayThatDiesBetweenSendingAndDeletingSendsAgain() {
        var killed = new AtomicBoolean();
        startRelay("doomed", () -> dyingAfterFirstAcknowledgement(OutboxRelaying.producer(settings("doomed")), killed));
        add(keys(1), 1);
        awaitEmptyOutbox();
        assertThat(killed).isTrue();
        assertThat(versionsByKey().values()).containsExactly(List.of(1L, 1L));
    }

    @Test
    void anAggregateThatCanNotBeSentKeepsItsOrderAndHoldsUpNoOther() throws Exception {
        var missing = topic + "-missing";
        var key = keys(1).getFirst();
        jdbi.useTransaction(handle -> OutboxRow.insert(
                handle, List.of(row(missing, key, 1), row(missing, key, 2), row(topic, key, 1), row(topic, key, 2))));
        startRelay();
        await().atMost(Duration.ofSeconds(10)).until(() -> waiting() == 2);
        assertThat(versionsByKey()).containsOnly(Map.entry(key, List.of(1L, 2L)));
        createTopic(missing);
        awaitEmptyOutbox();
        topic = missing;
        assertThat(versionsByKey()).containsOnly(Map.entry(key, List.of(1L, 2L)));
    }

    @Test
    void aRecordCarriesItsKeyHeadersAndPayload() {
        startRelay();
        var key = keys(1).getFirst();
        add(List.of(key), 7);
        awaitEmptyOutbox();
        assertThat(records()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(key);
            assertThat(record.value()).isEqualTo("7");
            assertThat(record.headers().lastHeader("content-type").value()).isEqualTo("text/plain".getBytes(UTF_8));
        });
    }

    private void startRelay() {
        var name = "relay-" + relays.size();
        startRelay(name, () -> OutboxRelaying.producer(settings(name)));
    }

    private void startRelay(String name, Supplier<Producer<String, byte[]>> broker) {
        relays.add(OutboxRelay.start(name, database(name)::getConnection, broker));
    }

    private static Map<String, Object> settings(String name) {
        return OutboxRelaying.producerSettings(name, Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    private static PGSimpleDataSource database(String name) {
        return OutboxRelaying.database(
                name, postgres.jdbcUrl(DATABASE), DATABASE, Optional.of(postgres.password(DATABASE)));
    }

    /** Ends the relay's database connection, and so its transaction and its locks, as soon as the broker has the first record. */
    @SuppressWarnings("unchecked")
    private static Producer<String, byte[]> dyingAfterFirstAcknowledgement(
            Producer<String, byte[]> producer, AtomicBoolean killed) {
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                OutboxRelayTest.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    try {
                        var result = method.invoke(producer, arguments);
                        if (method.getName().equals("send") && killed.compareAndSet(false, true)) {
                            ((Future<?>) result).get();
                            jdbi.useHandle(
                                    handle -> handle.execute(
                                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'doomed'"));
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void add(Collection<String> keys, long version) {
        var rows = keys.stream().map(key -> row(topic, key, version)).toList();
        jdbi.useTransaction(handle -> OutboxRow.insert(handle, rows));
        jdbi.useHandle(OutboxRow::wakeRelays);
    }

    private static OutboxRow row(String topic, String key, long version) {
        return new OutboxRow(
                topic,
                key,
                version,
                Map.of("content-type", "text/plain"),
                Long.toString(version).getBytes(UTF_8));
    }

    private static List<String> keys(int count) {
        return Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
    }

    private static long waiting() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM outbox")
                .mapTo(Long.class)
                .one());
    }

    private static void awaitEmptyOutbox() {
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(5)).until(() -> waiting() == 0);
    }

    private static void createTopic(String name) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(4), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private Map<String, List<Long>> versionsByKey() {
        return records().stream()
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key,
                        Collectors.mapping(record -> Long.valueOf(record.value()), Collectors.toList())));
    }

    private static List<Long> distinct(List<Long> versions) {
        return versions.stream().distinct().toList();
    }

    private List<ConsumerRecord<String, String>> records() {
        var settings = Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            }
            return records;
        }
    }
}
