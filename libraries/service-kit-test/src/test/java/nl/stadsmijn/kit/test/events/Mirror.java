package nl.stadsmijn.kit.test.events;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.stadsmijn.kit.events.Inbox;
import nl.stadsmijn.kit.events.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jdbi.v3.core.Jdbi;

/** A consumer as every service has them, which writes down what it applied; a test can put something in its way. */
@ApplicationScoped
class Mirror {

    static final String TOPIC = "hub.hubs";

    /** What it reads of a hub; the rest is not its business. */
    record Hub(UUID hubId, String name) {
        Hub {
            Objects.requireNonNull(hubId, "hubId");
            Objects.requireNonNull(name, "name");
        }
    }

    private final Inbox inbox;
    private final Jdbi jdbi;
    private final Map<UUID, Runnable> hindrances = new ConcurrentHashMap<>();

    @Inject
    Mirror(Inbox inbox, Jdbi jdbi) {
        this.inbox = inbox;
        this.jdbi = jdbi;
    }

    @Incoming(TOPIC)
    @Blocking
    void on(ConsumerRecords<String, String> records) {
        inbox.receive(records, this::apply);
    }

    /** Has something happen each time an event of a subject was applied, before its transaction commits. */
    void hinder(UUID subject, Runnable hindrance) {
        hindrances.put(subject, hindrance);
    }

    List<Long> versionsOf(UUID subject) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT version FROM applied WHERE subject = :subject ORDER BY number")
                        .bind("subject", subject)
                        .mapTo(Long.class)
                        .list());
    }

    private void apply(ReceivedEvent event) {
        var hub = event.as(Hub.class);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO applied (topic, subject, version, name) VALUES (:topic, :subject, :version, :name)")
                .bind("topic", event.topic())
                .bind("subject", event.subject())
                .bind("version", event.version())
                .bind("name", hub.name())
                .execute());
        hindrances.getOrDefault(event.subject(), () -> {}).run();
    }
}
