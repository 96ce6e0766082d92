package nl.stadsmijn.hub.history;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.storage.Ids;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Other services' events, as a handler gets them and as Kafka brings them. */
final class Envelopes {

    private static final JsonMapper JSON = new JsonMapper();

    private Envelopes() {}

    static ReceivedEvent event(String topic, String type, UUID subject, long version, ObjectNode data) {
        return new ReceivedEvent(Ids.next().toString(), topic, "/test", type, subject, version, Instant.now(), data);
    }

    static ConsumerRecords<String, String> records(List<ReceivedEvent> events) {
        var topic = new TopicPartition(events.getFirst().topic(), 0);
        var records = events.stream()
                .map(event -> new ConsumerRecord<>(
                        topic.topic(), 0, event.version(), event.subject().toString(), json(event)))
                .toList();
        return new ConsumerRecords<>(Map.of(topic, records), Map.of());
    }

    private static String json(ReceivedEvent event) {
        var json = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", event.id())
                .put("source", event.source())
                .put("type", event.type())
                .put("subject", event.subject().toString())
                .put("time", event.time().toString())
                .put("aggregateversion", Long.toString(event.version()));
        json.set("data", event.data());
        return json.toString();
    }
}
