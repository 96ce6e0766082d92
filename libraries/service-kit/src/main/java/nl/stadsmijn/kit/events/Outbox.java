package nl.stadsmijn.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.stadsmijn.kit.storage.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Where a business change leaves its events, in its own transaction; a relay sends them once that has committed. */
@ApplicationScoped
public class Outbox {

    private static final Map<String, String> HEADERS = Map.of("content-type", CloudEvent.CONTENT_TYPE);

    private final Jdbi jdbi;
    private final Instance<OutboxListener> listeners;
    private final Cause cause;
    private final OutboxBell bell;
    private final String source;
    private final String schemaFolder;

    @Inject
    Outbox(
            Jdbi jdbi,
            Instance<OutboxListener> listeners,
            Cause cause,
            OutboxBell bell,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "stadsmijn.public-url") String publicUrl) {
        this.jdbi = jdbi;
        this.listeners = listeners;
        this.cause = cause;
        this.bell = bell;
        this.source = "/" + service;
        this.schemaFolder = publicUrl + "/contracts/events/";
    }

    /** {@link #addAll} for one event. */
    @Transactional(TxType.MANDATORY)
    public void add(Event event) {
        addAll(List.of(event));
    }

    /**
     * Adds events to the running transaction: they are sent if, and only if, it commits. The caller holds the aggregates (a row lock, or the
     * conditional update that made the version), so versions commit in their order.
     *
     * @throws jakarta.transaction.TransactionalException without a transaction
     * @throws IllegalArgumentException if an event is larger than a broker takes, about 1 MB
     */
    @Transactional(TxType.MANDATORY)
    public void addAll(Collection<Event> events) {
        if (!events.isEmpty()) {
            addAll(events, "", change -> {});
        }
    }

    /**
     * {@link #addAll(Collection)} by the statement that makes the change, for what is done all day: a statement less.
     *
     * @param change its common table expressions: {@code WITH … AS (INSERT …)}
     * @param arguments binds what they ask for
     */
    @Transactional(TxType.MANDATORY)
    public void addAll(Collection<Event> events, String change, Consumer<Update> arguments) {
        var traceparent = cause.traceparent();
        var rows = events.stream().map(event -> row(event, traceparent)).toList();
        jdbi.useHandle(handle -> OutboxRow.insert(handle, rows, change, arguments));
        bell.ringAfterCommit();
    }

    private OutboxRow row(Event event, Optional<String> traceparent) {
        var envelope = new CloudEvent.Envelope(Ids.next(), source, Instant.now(), schemaFolder, traceparent);
        var json = CloudEvent.write(event, envelope);
        listeners.forEach(listener -> listener.adding(event, json));
        var payload = json.toString().getBytes(StandardCharsets.UTF_8);
        if (payload.length > OutboxRow.MAX_BYTES) {
            throw new IllegalArgumentException("%s of %s is %d bytes, and no broker takes more than %d"
                    .formatted(event.type(), event.subject(), payload.length, OutboxRow.MAX_BYTES));
        }
        return new OutboxRow(event.topic(), event.subject().toString(), event.version(), HEADERS, payload);
    }
}
