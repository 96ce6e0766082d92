package nl.stadsmijn.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;

/** Where a business change leaves its events, in its own transaction; a relay sends them once that has committed. */
@ApplicationScoped
public class Outbox {

    /** {@link #addAll} for one event. */
    @Transactional(TxType.MANDATORY)
    public void add(Event event) {
        addAll(List.of(event));
    }

    /** Adds events to the running transaction: they are sent if, and only if, it commits. */
    @Transactional(TxType.MANDATORY)
    public void addAll(Collection<Event> events) {
        throw new UnsupportedOperationException();
    }
}
