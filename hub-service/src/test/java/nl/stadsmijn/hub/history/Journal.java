package nl.stadsmijn.hub.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.events.OutboxListener;

/** What the service tells, as far as it was committed, and what must be true of that. */
@Singleton
class Journal implements OutboxListener {

    private static final List<String> KINDS = List.of("OPTION", "FIRM", "OVER");
    private static final List<String> LADDER = List.of("STORED", "WARNED", "PRESSING", "FINAL", "OVERDUE");

    private final Map<UUID, Told> last = new HashMap<>();
    private final Map<Rung, Integer> ladder = new HashMap<>();
    private final List<Told> running = new ArrayList<>();
    private boolean listening;
    private long told;

    record Told(String topic, UUID subject, long version, JsonNode data) {}

    /** A lot with one of its deadlines. */
    private record Rung(UUID lot, String deadline) {}

    @Override
    public synchronized void adding(Event event, JsonNode cloudEvent) {
        if (listening) {
            running.add(new Told(event.topic(), event.subject(), event.version(), cloudEvent.path("data")));
        }
    }

    synchronized void begin() {
        listening = true;
        running.clear();
        last.clear();
        ladder.clear();
        told = 0;
    }

    synchronized void end() {
        listening = false;
    }

    /** What was told since the last call never was: its transaction did not commit. */
    synchronized void rolledBack() {
        running.clear();
    }

    /**
     * What was committed since the last call. What other tests left in the database is swept too: it is told on, instead of anew, and is nobody's here.
     *
     * @param known what the model knows
     */
    synchronized List<Told> committed(Predicate<UUID> known) {
        running.removeIf(
                each -> !last.containsKey(each.subject()) && each.version() != 1 && !known.test(each.subject()));
        for (var each : running) {
            follows(last.get(each.subject()), each);
            last.put(each.subject(), each);
        }
        var committed = List.copyOf(running);
        told += committed.size();
        running.clear();
        return committed;
    }

    synchronized long told() {
        return told;
    }

    private void follows(Told before, Told now) {
        assertThat(now.version()).as("version of %s", now).isEqualTo(before == null ? 1 : before.version() + 1);
        if (now.topic().equals("hub.reservations")) {
            isResolvedOnce(before, now);
        }
        if (now.topic().equals("hub.stock") && now.data().has("storage")) {
            neverClimbsDown(now);
        }
    }

    static void isResolvedOnce(Told before, Told now) {
        if (before == null) {
            return;
        }
        assertThat(KINDS.indexOf(kind(now)))
                .as("%s after %s", now, before)
                .isGreaterThanOrEqualTo(KINDS.indexOf(kind(before)));
        if (kind(before).equals("OVER")) {
            assertThat(now.data().path("ending"))
                    .as("%s after %s", now, before)
                    .isEqualTo(before.data().path("ending"));
        }
    }

    private void neverClimbsDown(Told now) {
        var storage = now.data().path("storage");
        var rung = new Rung(now.subject(), storage.path("deadline").asText());
        var state = LADDER.indexOf(storage.path("state").asText());
        assertThat(state).as("storage state of %s", now).isNotNegative();
        assertThat(state).as("ladder of %s", now).isGreaterThanOrEqualTo(ladder.getOrDefault(rung, 0));
        ladder.put(rung, state);
    }

    private static String kind(Told told) {
        return told.data().path("kind").asText();
    }
}
