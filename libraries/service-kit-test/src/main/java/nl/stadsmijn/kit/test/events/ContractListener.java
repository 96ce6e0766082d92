package nl.stadsmijn.kit.test.events;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.events.OutboxListener;

/** Holds every event of every test against {@code contracts/events}: one that breaks its contract fails its transaction, and its test. */
@Singleton
class ContractListener implements OutboxListener {

    /** What measures speed would measure this too; set by {@code -Dstadsmijn.test.measuring=true}. */
    private static final boolean MEASURING = Boolean.getBoolean("stadsmijn.test.measuring");

    private static final List<String> BROKEN = new CopyOnWriteArrayList<>();

    @Override
    public void adding(Event event, JsonNode cloudEvent) {
        if (MEASURING) {
            return;
        }
        var violations = EventContracts.violations(event.topic(), event.type(), cloudEvent);
        if (!violations.isEmpty()) {
            var broken = "%s on %s breaks its contract: %s%n%s"
                    .formatted(event.type(), event.topic(), String.join("; ", violations), cloudEvent.toPrettyString());
            BROKEN.add(broken);
            throw new AssertionError(broken);
        }
    }

    /** What was broken since the last call, in whatever thread. */
    static List<String> takeBroken() {
        var taken = List.copyOf(BROKEN);
        BROKEN.removeAll(taken);
        return taken;
    }
}
