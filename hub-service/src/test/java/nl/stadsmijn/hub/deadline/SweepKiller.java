package nl.stadsmijn.hub.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.events.OutboxListener;
import org.jdbi.v3.core.Jdbi;

/** Cuts a sweep's connection when it has changed its lots, and before it commits: the first that tells a step of one of these. */
@ApplicationScoped
public class SweepKiller implements OutboxListener {

    @Inject
    Jdbi jdbi;

    @Inject
    Axe axe;

    private final AtomicReference<Set<String>> targets = new AtomicReference<>(Set.of());
    private final AtomicBoolean killed = new AtomicBoolean();

    void aimAt(Collection<UUID> lots) {
        killed.set(false);
        targets.set(lots.stream().map(UUID::toString).collect(Collectors.toSet()));
    }

    boolean hasKilled() {
        return killed.get();
    }

    @Override
    public void adding(Event event, JsonNode cloudEvent) {
        if (event.topic().equals("hub.alerts")
                && targets.get().contains(cloudEvent.path("data").path("lotId").asText())
                && killed.compareAndSet(false, true)) {
            axe.terminate(jdbi.withHandle(handle -> handle.createQuery("SELECT pg_backend_pid()")
                    .mapTo(Integer.class)
                    .one()));
        }
    }

    /** On a connection of its own. */
    @ApplicationScoped
    public static class Axe {

        @Inject
        Jdbi jdbi;

        @Transactional(TxType.REQUIRES_NEW)
        void terminate(int backend) {
            jdbi.useHandle(handle -> handle.createQuery("SELECT pg_terminate_backend(:backend, 5000)")
                    .bind("backend", backend)
                    .mapTo(Boolean.class)
                    .one());
        }
    }
}
