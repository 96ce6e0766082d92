package nl.stadsmijn.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * An event that another service sent.
 *
 * @param id unique per source
 * @param topic where it was received
 * @param source {@code /<service name>}
 * @param type what happened, with the version of its contract
 * @param subject the aggregate's id
 * @param version the aggregate's version after this fact
 * @param time when it was added to the sender's outbox
 * @param data the state it carries
 */
public record ReceivedEvent(
        String id, String topic, String source, String type, UUID subject, long version, Instant time, JsonNode data) {

    /**
     * The data as the reader's own record, which declares just what it reads: other fields are passed over. A record
     * that can't do without a field refuses {@code null} in its constructor; a missing primitive is refused anyway.
     *
     * @throws UnreadableEventException when the data does not fit
     */
    public <T> T as(Class<T> type) {
        try {
            return EventJson.MAPPER.treeToValue(data, type);
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException(
                    "%s %s is no %s: %s".formatted(this.type, id, type.getSimpleName(), e.getOriginalMessage()), e);
        }
    }

    /**
     * Reads a CloudEvent 1.0 in structured JSON.
     *
     * @throws UnreadableEventException when it is none, or lacks what every event of ours has
     */
    public static ReceivedEvent parse(String topic, String json) {
        return CloudEvent.read(topic, json).event();
    }
}
