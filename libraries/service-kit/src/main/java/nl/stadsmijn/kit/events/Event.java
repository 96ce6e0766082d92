package nl.stadsmijn.kit.events;

import java.util.Objects;
import java.util.UUID;

/**
 * A past-tense fact with the whole state that others need.
 *
 * @param topic the family of aggregates, for example {@code hub.stock}
 * @param type what happened, with the version of its contract: {@code nl.stadsmijn.hub.lot.changed.v1}
 * @param subject the aggregate's id; events of one subject stay in order
 * @param version the aggregate's version after this fact, from 1; one event per (topic, subject, version)
 * @param data a record that is written as JSON, absent fields left out; {@code contracts/events/<type>.schema.json}
 *     describes it
 */
public record Event(String topic, String type, UUID subject, long version, Object data) {

    public Event {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(data, "data");
        if (version < 1) {
            throw new IllegalArgumentException("an aggregate's version starts at 1, not " + version);
        }
    }
}
