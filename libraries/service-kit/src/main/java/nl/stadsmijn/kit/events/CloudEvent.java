package nl.stadsmijn.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * The form of an event on Kafka: CloudEvents 1.0, structured JSON, with the extension attributes {@code aggregateversion} (a string, as it can
 * exceed the 32 bits of a CloudEvents integer) and {@code traceparent} (W3C Trace Context of the request that caused it).
 */
record CloudEvent(ReceivedEvent event, Optional<String> traceparent) {

    static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    /** What an event needs beside itself to be sent. */
    record Envelope(UUID id, String source, Instant time, String schemaFolder, Optional<String> traceparent) {}

    static JsonNode write(Event event, Envelope envelope) {
        var json = EventJson.MAPPER.createObjectNode();
        json.put("specversion", "1.0");
        json.put("id", envelope.id().toString());
        json.put("source", envelope.source());
        json.put("type", event.type());
        json.put("subject", event.subject().toString());
        json.put("time", envelope.time().toString());
        json.put("datacontenttype", "application/json");
        json.put("dataschema", envelope.schemaFolder() + event.type() + ".schema.json");
        json.put("aggregateversion", Long.toString(event.version()));
        envelope.traceparent().ifPresent(parent -> json.put("traceparent", parent));
        json.set("data", EventJson.MAPPER.valueToTree(event.data()));
        return json;
    }

    /** @throws UnreadableEventException when it is none, or lacks what every event of ours has */
    static CloudEvent read(String topic, String json) {
        if (json == null) {
            throw new UnreadableEventException("a record without a value");
        }
        try {
            return read(topic, EventJson.MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException("not JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEventException("an attribute is wrong: " + e.getMessage(), e);
        }
    }

    private static CloudEvent read(String topic, JsonNode json) {
        if (!required(json, "specversion").equals("1.0")) {
            throw new UnreadableEventException("not a CloudEvent 1.0");
        }
        if (!json.path("data").isObject()) {
            throw new UnreadableEventException("its data is not an object");
        }
        var event = new ReceivedEvent(
                required(json, "id"),
                topic,
                required(json, "source"),
                required(json, "type"),
                UUID.fromString(required(json, "subject")),
                Long.parseLong(required(json, "aggregateversion")),
                OffsetDateTime.parse(required(json, "time")).toInstant(),
                json.get("data"));
        return new CloudEvent(event, attribute(json, "traceparent"));
    }

    private static String required(JsonNode json, String name) {
        return attribute(json, name).orElseThrow(() -> new UnreadableEventException("no attribute " + name));
    }

    private static Optional<String> attribute(JsonNode json, String name) {
        return Optional.ofNullable(json.get(name))
                .filter(value -> value.isValueNode() && !value.isNull())
                .map(JsonNode::asText);
    }
}
