package nl.stadsmijn.kit.test.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** What a consumer gets at once, put together record by record: a test then knows what is in one poll, which Kafka does not promise. */
public final class Poll {

    private static final String A_REQUEST = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final AtomicLong OFFSET = new AtomicLong();

    private final String topic;
    private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

    private Poll(String topic) {
        this.topic = topic;
    }

    public static Poll of(String topic) {
        return new Poll(topic);
    }

    /** An event, caused by the same request as the others. */
    public Poll with(String type, UUID subject, long version, JsonNode data) {
        return with(type, subject, version, data, A_REQUEST);
    }

    /** @param traceparent of the request that caused it */
    public Poll with(String type, UUID subject, long version, JsonNode data, String traceparent) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/test")
                .put("type", type)
                .put("subject", subject.toString())
                .put("time", Instant.now().toString())
                .put("aggregateversion", Long.toString(version))
                .put("traceparent", traceparent)
                .set("data", data);
        return with(json.toString());
    }

    /** A record, be it sense or nonsense. */
    public Poll with(String value) {
        records.add(new ConsumerRecord<>(topic, 0, OFFSET.incrementAndGet(), "key", value));
        return this;
    }

    public ConsumerRecords<String, String> records() {
        return new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), records), Map.of());
    }

    public List<Long> offsets() {
        return records.stream().map(ConsumerRecord::offset).toList();
    }
}
