package nl.stadsmijn.kit.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that could be read. */
record Received(ConsumerRecord<String, String> record, CloudEvent cloudEvent) {

    ReceivedEvent event() {
        return cloudEvent.event();
    }

    UUID subject() {
        return event().subject();
    }

    Optional<String> traceparent() {
        return cloudEvent.traceparent();
    }

    static List<ReceivedEvent> events(List<Received> all) {
        return all.stream().map(Received::event).toList();
    }

    /** Cuts where a subject comes again: within a part every event is of another aggregate, and the order stays. */
    static List<List<Received>> partedBySubject(List<Received> all) {
        var parts = new ArrayList<List<Received>>();
        var subjects = new HashSet<UUID>();
        for (var received : all) {
            if (parts.isEmpty() || subjects.contains(received.subject())) {
                parts.add(new ArrayList<>());
                subjects.clear();
            }
            parts.getLast().add(received);
            subjects.add(received.subject());
        }
        return parts;
    }

    /** Cuts where the request changes that caused the events. */
    static List<List<Received>> partedByCause(List<Received> all) {
        var parts = new ArrayList<List<Received>>();
        for (var received : all) {
            if (parts.isEmpty() || !parts.getLast().getLast().traceparent().equals(received.traceparent())) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(received);
        }
        return parts;
    }
}
