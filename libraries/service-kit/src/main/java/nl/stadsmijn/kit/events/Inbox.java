package nl.stadsmijn.kit.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Where another service's events come in: each takes effect once, in one transaction with the note that it did. A channel is named as its topic and
 * needs no configuration:
 *
 * <pre>{@code
 * @Incoming("inventory.lots")
 * @Blocking
 * void on(ConsumerRecords<String, String> records) {
 *     inbox.receive(records, this::apply);
 * }
 * }</pre>
 *
 * <p>{@code @Blocking}, not {@code @RunOnVirtualThread}: that would start a batch before the one before it is done.
 *
 * <p>The note is one row per (topic, subject) with the last version applied, and that is enough: an aggregate's versions grow, each has one event,
 * and the relay of its service sends them in order. What has this version or an older one was applied before, or is overtaken by a newer whole
 * state. So the table grows with the number of aggregates, not of events. A service has one consumer per topic.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Jdbi jdbi;
    private final Cause cause;
    private final DeadLetters deadLetters;
    private final boolean oneByOne;
    private final CountDownLatch stopping = new CountDownLatch(1);

    @Inject
    Inbox(
            Jdbi jdbi,
            Cause cause,
            DeadLetters deadLetters,
            @ConfigProperty(name = "stadsmijn.inbox.one-by-one") boolean oneByOne) {
        this.jdbi = jdbi;
        this.cause = cause;
        this.deadLetters = deadLetters;
        this.oneByOne = oneByOne;
    }

    /**
     * Has every record applied that is new. When it returns, each has taken effect, was passed over, or lies among the dead letters, and the offset
     * may be committed. While the database is away it waits.
     *
     * <p>The records of a poll go in one transaction, and one by one only when that fails; with {@code stadsmijn.inbox.one-by-one} each has one of its
     * own from the start, for handlers whose locks must not be held for a whole batch.
     *
     * @param handler applies an event, in the running transaction; passes over types that it does not know. What it throws makes a dead letter of
     *     the event, unless the database's state was to blame
     * @throws CancellationException when the service stops first; the records come again
     */
    public void receive(ConsumerRecords<String, String> records, Consumer<ReceivedEvent> handler) {
        if (oneByOne) {
            records.forEach(record -> receive(record, handler));
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> records.forEach(record -> apply(record, handler)));
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            LOG.debugf(e, "A batch of %d records does not go as one, so they go one by one", records.count());
            records.forEach(record -> receive(record, handler));
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping.countDown();
    }

    private void receive(ConsumerRecord<String, String> record, Consumer<ReceivedEvent> handler) {
        try {
            persist(() -> apply(record, handler));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            persist(() -> deadLetters.add(record, e));
        }
    }

    private void apply(ConsumerRecord<String, String> record, Consumer<ReceivedEvent> handler) {
        var received = CloudEvent.read(record.topic(), record.value());
        if (isNew(received.event())) {
            cause.during(received.traceparent(), () -> handler.accept(received.event()));
        }
    }

    private boolean isNew(ReceivedEvent event) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO inbox AS known (topic, subject, version, event_id)
                                VALUES (:topic, :subject, :version, :id)
                                ON CONFLICT (topic, subject) DO UPDATE
                                   SET version = excluded.version, event_id = excluded.event_id, received_at = now()
                                 WHERE known.version < excluded.version
                                """)
                        .bind("topic", event.topic())
                        .bind("subject", event.subject())
                        .bind("version", event.version())
                        .bind("id", event.id())
                        .execute())
                > 0;
    }

    /** Does work in a transaction of its own, again and again while what hinders it is passing. */
    private void persist(Runnable work) {
        for (var pause = FIRST_PAUSE; ; pause = longer(pause)) {
            try {
                QuarkusTransaction.requiringNew().run(work);
                return;
            } catch (RuntimeException e) {
                if (!Hindrance.isPassing(e)) {
                    throw e;
                }
                if (pause == FIRST_PAUSE) {
                    LOG.warnf(e, "A received record waits for the database");
                }
                await(pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private void await(Duration pause) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CancellationException("the service stops before the record could be applied");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted before the record could be applied");
        }
    }
}
