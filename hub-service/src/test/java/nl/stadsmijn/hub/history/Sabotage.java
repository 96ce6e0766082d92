package nl.stadsmijn.hub.history;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.events.OutboxListener;
import org.jdbi.v3.core.Jdbi;

/** Breaks a transaction when it adds its next event: after its statements, before its commit. */
@Singleton
class Sabotage implements OutboxListener {

    private final Jdbi jdbi;
    private final Journal journal;
    private volatile Kind next = Kind.NONE;

    Sabotage(Jdbi jdbi, Journal journal) {
        this.jdbi = jdbi;
        this.journal = journal;
    }

    enum Kind {
        NONE,
        /** The process dies. */
        CRASH,
        /** The database ends the connection. */
        DISCONNECT
    }

    /** What a process that dies would not throw either; nothing in the service catches it. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void prepare(Kind kind) {
        next = kind;
    }

    void disarm() {
        next = Kind.NONE;
    }

    @Override
    public void adding(Event event, JsonNode cloudEvent) {
        var kind = next;
        next = Kind.NONE;
        if (kind != Kind.NONE) {
            journal.rolledBack();
        }
        switch (kind) {
            case NONE -> {}
            case CRASH -> throw new Crash();
            case DISCONNECT ->
                jdbi.useHandle(handle -> handle.execute("SELECT pg_terminate_backend(pg_backend_pid())"));
        }
    }
}
