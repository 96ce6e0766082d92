package nl.stadsmijn.kit.events;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Sees every event before it is written to the outbox, in the transaction of its cause; what it throws fails that
 * transaction. The tests' listener holds events against their contract.
 */
public interface OutboxListener {

    /**
     * @param event as the service gave it
     * @param cloudEvent as others will read it, {@link Event#data()} being its {@code data}
     */
    void adding(Event event, JsonNode cloudEvent);
}
