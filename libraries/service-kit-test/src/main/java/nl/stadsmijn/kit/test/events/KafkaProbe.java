package nl.stadsmijn.kit.test.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.events.UnreadableEventException;
import nl.stadsmijn.kit.storage.Ids;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The other side of Kafka, for a service's tests: sends what another service would send, and sees what the service sent. */
@ApplicationScoped
public class KafkaProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final String bootstrapServers;
    private final Producer<String, String> producer;

    @Inject
    KafkaProbe(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        PATIENCE.toMillis()),
                new StringSerializer(),
                new StringSerializer());
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ZERO);
    }

    /** Sends an event as another service would. @throws AssertionError if it breaks its contract in {@code contracts/events} */
    public void send(String topic, String type, UUID subject, long version, Object data) {
        var json = cloudEvent(type, subject, version, JSON.valueToTree(data));
        var violations = EventContracts.violations(topic, type, json);
        if (!violations.isEmpty()) {
            throw new AssertionError("no service would send this: %s%n%s".formatted(violations, json.toPrettyString()));
        }
        sendRecord(topic, subject.toString(), json.toString());
    }

    /** Sends a kept example as it is. */
    public void send(GoldenSamples.Sample sample) {
        sendRecord(sample.topic(), sample.event().subject().toString(), sample.json());
    }

    /** Sends a record, be it sense or nonsense, and returns when the broker has it. */
    public void sendRecord(String topic, String key, String value) {
        try {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (ExecutionException e) {
            throw new AssertionError("Kafka did not take a record for " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The topic's events from its beginning until now; nonsense that a test sent is not among them. */
    public List<ReceivedEvent> events(String topic) {
        return records(topic).stream().flatMap(KafkaProbe::event).toList();
    }

    /** The events of one aggregate from the topic's beginning until now, in their order. */
    public List<ReceivedEvent> events(String topic, UUID subject) {
        return events(topic).stream()
                .filter(event -> event.subject().equals(subject))
                .toList();
    }

    /** The topic's records from its beginning until now. */
    public List<ConsumerRecord<String, String>> records(String topic) {
        try (var consumer = consumerFromBeginning(topic)) {
            var ends = consumer.endOffsets(consumer.assignment());
            var records = new ArrayList<ConsumerRecord<String, String>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(records::add);
            }
            return records;
        }
    }

    /** The first event of the topic that is as wanted; waits for it. @throws AssertionError if none comes within ten seconds */
    public ReceivedEvent await(String topic, Predicate<ReceivedEvent> wanted) {
        var deadline = Instant.now().plus(PATIENCE);
        var seen = new ArrayList<String>();
        try (var consumer = consumerFromBeginning(topic)) {
            while (Instant.now().isBefore(deadline)) {
                for (var record : consumer.poll(POLL)) {
                    var event = event(record).findFirst();
                    if (event.filter(wanted).isPresent()) {
                        return event.get();
                    }
                    event.map(other -> "%s %s version %d".formatted(other.type(), other.subject(), other.version()))
                            .ifPresent(seen::add);
                }
            }
        }
        throw new AssertionError("no such event on %s within %s, only %s".formatted(topic, PATIENCE, seen));
    }

    /** The first event of an aggregate that is of a type. @throws AssertionError if none comes within ten seconds */
    public ReceivedEvent await(String topic, String type, UUID subject) {
        return await(
                topic, event -> event.type().equals(type) && event.subject().equals(subject));
    }

    private static Stream<ReceivedEvent> event(ConsumerRecord<String, String> record) {
        try {
            return Stream.of(ReceivedEvent.parse(record.topic(), record.value()));
        } catch (UnreadableEventException e) {
            return Stream.empty();
        }
    }

    private KafkaConsumer<String, String> consumerFromBeginning(String topic) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static JsonNode cloudEvent(String type, UUID subject, long version, JsonNode data) {
        return JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", Ids.next().toString())
                .put("source", "/" + type.split("\\.")[2] + "-service")
                .put("type", type)
                .put("subject", subject.toString())
                .put("time", Instant.now().toString())
                .put("datacontenttype", "application/json")
                .put("dataschema", "http://localhost:8080/contracts/events/" + type + ".schema.json")
                .put("aggregateversion", Long.toString(version))
                .set("data", data);
    }
}
