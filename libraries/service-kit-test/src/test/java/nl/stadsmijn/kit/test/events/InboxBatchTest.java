package nl.stadsmijn.kit.test.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.stadsmijn.kit.events.Inbox;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Many records at once: each takes effect once, whatever another one in the same poll is like. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class InboxBatchTest {

    private static final String TOPIC = "test.things";
    private static final String TYPE = "nl.stadsmijn.test.thing.changed.v1";
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    @Inject
    Inbox inbox;

    @Inject
    Jdbi jdbi;

    private final List<UUID> subjects =
            Stream.generate(UUID::randomUUID).limit(100).toList();
    private final UUID one = subjects.get(57);
    private final Map<UUID, Runnable> hindrances = new HashMap<>();
    private final List<List<ReceivedEvent>> calls = new ArrayList<>();

    @Test
    void aPollIsOneCallInOneTransaction() {
        receive(all());
        assertThat(calls)
                .singleElement()
                .satisfies(events ->
                        assertThat(events).extracting(ReceivedEvent::subject).containsExactlyElementsOf(subjects));
        assertThat(transactions()).isOne();
    }

    @Test
    void aPollOfLargeRecordsGoesInPortionsThatFitIntoMemory() {
        var large = JsonNodeFactory.instance.objectNode().put("text", "x".repeat(300_000));
        var poll = poll();
        subjects.forEach(subject -> poll.with(TYPE, subject, 1, large));
        receive(poll);
        assertThat(applied()).containsExactlyElementsOf(subjects);
        assertThat(calls).allSatisfy(events -> assertThat(events).hasSizeLessThan(8));
    }

    @Test
    void anEmptyPollDoesNothing() {
        receive(poll());
        assertThat(calls).isEmpty();
    }

    @Test
    void aDeadLetterTakesEffectOnceTheServiceCanApplyIt() {
        hindrances.put(one, () -> {
            throw new IllegalArgumentException("no thing like this");
        });
        var poll = all();
        receive(poll);
        inbox.retry(TOPIC, this::apply);
        assertThat(deadOf(poll)).hasSize(1);
        assertThat(applied()).containsExactlyElementsOf(without(one));

        hindrances.clear();
        inbox.retry(TOPIC, this::apply);
        inbox.retry(TOPIC, this::apply);
        assertThat(deadOf(poll)).isEmpty();
        assertThat(applied()).hasSize(subjects.size()).contains(one);
    }

    @Test
    void whatTheHandlerRefusesIsADeadLetterAndAllOthersTakeEffectOnce() {
        hindrances.put(one, () -> {
            throw new IllegalArgumentException("no thing like this");
        });
        var poll = all();
        receive(poll);
        receive(poll);
        assertThat(applied()).containsExactlyElementsOf(without(one));
        assertThat(deadOf(poll)).containsExactly(poll.offsets().get(57));
    }

    @Test
    void whatTheDatabaseRefusesIsADeadLetterToo() {
        hindrances.put(one, () -> jdbi.useHandle(handle -> handle.execute("SELECT 1 / 0")));
        var poll = all();
        receive(poll);
        assertThat(applied()).containsExactlyElementsOf(without(one));
        assertThat(deadOf(poll)).containsExactly(poll.offsets().get(57));
    }

    @Test
    void whatCanNotBeReadKeepsNothingBack() {
        var poll = poll().with(TYPE, subjects.get(0), 1, NOTHING)
                .with("{\"half\":")
                .with((String) null)
                .with("[".repeat(100_000))
                .with(TYPE, subjects.get(1), 1, NOTHING);
        receive(poll);
        receive(poll);
        assertThat(applied()).containsExactly(subjects.get(0), subjects.get(1));
        assertThat(deadOf(poll)).containsExactlyElementsOf(poll.offsets().subList(1, 4));
    }

    @Test
    void duplicatesAndOlderVersionsInOnePollAndInTheNextArePassedOver() {
        receive(poll().with(TYPE, one, 2, NOTHING)
                .with(TYPE, one, 2, NOTHING)
                .with(TYPE, one, 1, NOTHING)
                .with(TYPE, one, 3, NOTHING)
                .with(TYPE, one, 2, NOTHING));
        receive(poll().with(TYPE, one, 3, NOTHING).with(TYPE, one, 1, NOTHING).with(TYPE, one, 4, NOTHING));
        assertThat(versions()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void noCallHasTwoEventsOfOneSubjectAndTheOrderStays() {
        var a = subjects.get(0);
        var b = subjects.get(1);
        receive(poll().with(TYPE, a, 1, NOTHING)
                .with(TYPE, b, 1, NOTHING)
                .with(TYPE, a, 2, NOTHING)
                .with(TYPE, a, 3, NOTHING)
                .with(TYPE, b, 2, NOTHING));
        assertThat(calls.stream().map(InboxBatchTest::told))
                .containsExactly(List.of(a + " 1", b + " 1"), List.of(a + " 2"), List.of(a + " 3", b + " 2"));
        assertThat(transactions()).isOne();
    }

    @Test
    void noCallHasEventsOfTwoCauses() {
        var other = "00-00000000000000000000000000000002-0000000000000002-01";
        receive(poll().with(TYPE, subjects.get(0), 1, NOTHING)
                .with(TYPE, subjects.get(1), 1, NOTHING)
                .with(TYPE, subjects.get(2), 1, NOTHING, other)
                .with(TYPE, subjects.get(3), 1, NOTHING, other)
                .with(TYPE, subjects.get(4), 1, NOTHING));
        assertThat(calls.stream().map(List::size)).containsExactly(2, 2, 1);
    }

    @Test
    void aConnectionThatBreaksInTheMiddleUndoesAllAndCostsNoEvent() {
        var attempts = new AtomicInteger();
        var seen = new ArrayList<List<UUID>>();
        hindrances.put(one, () -> {
            if (attempts.incrementAndGet() <= 2) {
                loseConnection();
            } else {
                seen.add(QuarkusTransaction.requiringNew().call(this::applied));
            }
        });
        var poll = all();
        receive(poll);
        assertThat(seen)
                .as("seen by others while the rest was applied")
                .isNotEmpty()
                .allSatisfy(others -> assertThat(others).doesNotContain(one));
        assertThat(applied()).containsExactlyElementsOf(subjects);
        assertThat(deadOf(poll)).isEmpty();
    }

    @Test
    void aDeadlockCostsNoEvent() {
        var attempts = new AtomicInteger();
        hindrances.put(one, () -> {
            if (attempts.incrementAndGet() <= 9) {
                throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
            }
        });
        var poll = all();
        receive(poll);
        assertThat(applied()).containsExactlyElementsOf(subjects);
        assertThat(deadOf(poll)).isEmpty();
    }

    @Test
    void whatIsReceivedApartHasATransactionForEachCall() {
        var other = "00-00000000000000000000000000000003-0000000000000003-01";
        var poll = poll().with(TYPE, subjects.get(0), 1, NOTHING)
                .with(TYPE, subjects.get(1), 1, NOTHING)
                .with(TYPE, subjects.get(0), 2, NOTHING)
                .with(TYPE, subjects.get(2), 1, NOTHING)
                .with(TYPE, subjects.get(3), 1, NOTHING, other);
        inbox.receiveApart(poll.records(), this::apply);
        assertThat(calls.stream().map(List::size)).containsExactly(2, 2, 1);
        assertThat(transactions()).isEqualTo(3);
    }

    @Test
    void whatIsReceivedApartAndRefusedKeepsNothingBack() {
        hindrances.put(one, () -> {
            throw new IllegalArgumentException("no thing like this");
        });
        var poll = all();
        inbox.receiveApart(poll.records(), this::apply);
        inbox.receiveApart(poll.records(), this::apply);
        assertThat(applied()).containsExactlyElementsOf(without(one));
        assertThat(deadOf(poll)).containsExactly(poll.offsets().get(57));
    }

    private static Poll poll() {
        return Poll.of(TOPIC);
    }

    /** The first version of each subject. */
    private Poll all() {
        var poll = poll();
        subjects.forEach(subject -> poll.with(TYPE, subject, 1, NOTHING));
        return poll;
    }

    private void receive(Poll poll) {
        inbox.receiveAll(poll.records(), this::apply);
    }

    private void apply(List<ReceivedEvent> events) {
        calls.add(events);
        for (var event : events) {
            jdbi.useHandle(handle -> handle.execute(
                    "INSERT INTO applied (topic, subject, version, name) VALUES (?, ?, ?, pg_current_xact_id()::text)",
                    event.topic(),
                    event.subject(),
                    event.version()));
            hindrances.getOrDefault(event.subject(), () -> {}).run();
        }
    }

    private void loseConnection() {
        var pid = jdbi.withHandle(handle -> handle.createQuery("SELECT pg_backend_pid()")
                .mapTo(Integer.class)
                .one());
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.execute("SELECT pg_terminate_backend(?)", pid)));
    }

    private List<UUID> without(UUID subject) {
        return subjects.stream().filter(other -> !other.equals(subject)).toList();
    }

    private static List<String> told(List<ReceivedEvent> events) {
        return events.stream()
                .map(event -> event.subject() + " " + event.version())
                .toList();
    }

    private List<UUID> applied() {
        return query("SELECT subject FROM applied WHERE subject = ANY(:subjects) ORDER BY number", UUID.class);
    }

    private List<Long> versions() {
        return query("SELECT version FROM applied WHERE subject = ANY(:subjects) ORDER BY number", Long.class);
    }

    private int transactions() {
        return query("SELECT DISTINCT name FROM applied WHERE subject = ANY(:subjects)", String.class)
                .size();
    }

    private <T> List<T> query(String sql, Class<T> type) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bindArray("subjects", UUID.class, subjects)
                .mapTo(type)
                .list());
    }

    private List<Long> deadOf(Poll poll) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT record_offset FROM dead_letter WHERE topic = :topic AND record_offset = ANY(:offsets) ORDER BY id
                        """)
                .bind("topic", TOPIC)
                .bindArray("offsets", Long.class, poll.offsets())
                .mapTo(Long.class)
                .list());
    }
}
