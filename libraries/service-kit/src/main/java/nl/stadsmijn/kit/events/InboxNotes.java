package nl.stadsmijn.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * How far this service has followed each aggregate of another: one row per (topic, subject) with the last version applied, and that is enough. An
 * aggregate's versions grow, each has one event, and the relay of its service sends them in order. What has this version or an older one was applied
 * before, or is overtaken by a newer whole state. So the table grows with the number of aggregates, not of events.
 */
@ApplicationScoped
class InboxNotes {

    private final Jdbi jdbi;

    @Inject
    InboxNotes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Notes events in the running transaction, in the order of their subjects, so that two transactions can't wait for each other.
     *
     * @param events of one topic, each of another subject
     * @return those that are new, in their order
     */
    List<Received> add(List<Received> events) {
        var fresh = freshSubjects(events);
        return events.stream()
                .filter(received -> fresh.contains(received.subject()))
                .toList();
    }

    private Set<UUID> freshSubjects(List<Received> events) {
        var told = Received.events(events);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        INSERT INTO inbox AS known (topic, subject, version, event_id)
                        SELECT :topic, * FROM unnest(:subjects, :versions, :ids) AS received (subject, version, id)
                         ORDER BY received.subject
                        ON CONFLICT (topic, subject) DO UPDATE
                           SET version = excluded.version, event_id = excluded.event_id, received_at = now()
                         WHERE known.version < excluded.version
                        RETURNING subject
                        """)
                .bind("topic", told.getFirst().topic())
                .bindArray(
                        "subjects",
                        UUID.class,
                        events.stream().map(Received::subject).toList())
                .bindArray(
                        "versions",
                        Long.class,
                        told.stream().map(ReceivedEvent::version).toList())
                .bindArray(
                        "ids",
                        String.class,
                        told.stream().map(ReceivedEvent::id).toList())
                .mapTo(UUID.class)
                .set());
    }
}
