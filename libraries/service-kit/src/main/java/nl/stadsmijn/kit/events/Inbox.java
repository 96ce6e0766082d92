package nl.stadsmijn.kit.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

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
 * <p>A service has one consumer per topic.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** An event that was read takes about ten times the memory of its text; so much are a thousand of usual size. */
    private static final int PORTION_CHARACTERS = 2_000_000;

    private final InboxNotes notes;
    private final Cause cause;
    private final DeadLetters deadLetters;
    private final boolean oneByOne;
    private final CountDownLatch stopping = new CountDownLatch(1);

    @Inject
    Inbox(
            InboxNotes notes,
            Cause cause,
            DeadLetters deadLetters,
            @ConfigProperty(name = "stadsmijn.inbox.one-by-one") boolean oneByOne) {
        this.notes = notes;
        this.cause = cause;
        this.deadLetters = deadLetters;
        this.oneByOne = oneByOne;
    }

    /**
     * Has every record applied that is new. When it returns, each has taken effect, was passed over, or lies among the dead letters, and the offset
     * may be committed. While the database is away it waits.
     *
     * <p>The records of a poll go in one transaction, and in smaller ones only when that fails or they are large; with
     * {@code stadsmijn.inbox.one-by-one} each has one of its own from the start, for handlers whose locks must not be held for a whole batch.
     *
     * @param handler applies an event, in the running transaction; passes over types that it does not know. What it throws makes a dead letter of
     *     the event, unless the database's state was to blame
     * @throws CancellationException when the service stops first; the records come again
     */
    public void receive(ConsumerRecords<String, String> records, Consumer<ReceivedEvent> handler) {
        Consumer<List<ReceivedEvent>> each = events -> events.forEach(handler);
        if (oneByOne) {
            records.forEach(record -> take(read(List.of(record)), each));
        } else {
            receiveAll(records, each);
        }
    }

    /**
     * {@link #receive}, for a handler that writes many at once. The records of a poll go in one transaction (some MB at most), also with
     * {@code stadsmijn.inbox.one-by-one}.
     *
     * @param handler applies events, one or many: each of another aggregate, all caused by the same request, in the order they came. What it throws
     *     has the events handed to it again, in ever smaller parts, until those are found that can't be applied
     */
    public void receiveAll(ConsumerRecords<String, String> records, Consumer<List<ReceivedEvent>> handler) {
        portions(records).forEach(portion -> take(read(portion), handler));
    }

    /**
     * {@link #receiveAll}, for a handler that locks all it needs at once: what is handed to it together has a transaction of its own, so that it holds
     * no locks from before.
     */
    public void receiveApart(ConsumerRecords<String, String> records, Consumer<List<ReceivedEvent>> handler) {
        for (var portion : portions(records)) {
            for (var part : Received.partedBySubject(read(portion))) {
                Received.partedByCause(part).forEach(caused -> take(caused, handler));
            }
        }
    }

    /**
     * Tries the dead letters of a topic once more, for when a service starts: what an older release could not apply, this one may. Those that take effect now, or that something newer has
     * overtaken, are dead letters no more; the others stay.
     *
     * @param handler as that of {@link #receiveAll}
     */
    public void retry(String topic, Consumer<List<ReceivedEvent>> handler) {
        for (var letter : deadLetters.of(topic)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> retry(letter, handler));
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                LOG.debugf(e, "The dead letter %d of %s stays one", letter.id(), topic);
            }
        }
    }

    private void retry(DeadLetters.Letter letter, Consumer<List<ReceivedEvent>> handler) {
        var record = letter.record();
        apply(List.of(new Received(record, CloudEvent.read(record.topic(), record.value()))), handler);
        deadLetters.drop(letter);
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping.countDown();
    }

    /** A poll in as many portions as fit into memory once they are read: mostly one. */
    private static List<List<ConsumerRecord<String, String>>> portions(ConsumerRecords<String, String> records) {
        var portions = new ArrayList<List<ConsumerRecord<String, String>>>();
        var characters = 0;
        for (var record : records) {
            if (portions.isEmpty() || characters >= PORTION_CHARACTERS) {
                portions.add(new ArrayList<>());
                characters = 0;
            }
            portions.getLast().add(record);
            characters += record.value() == null ? 0 : record.value().length();
        }
        return portions;
    }

    /** What can't be read goes to the dead letters. */
    private List<Received> read(List<ConsumerRecord<String, String>> records) {
        var readable = new ArrayList<Received>();
        for (var record : records) {
            try {
                readable.add(new Received(record, CloudEvent.read(record.topic(), record.value())));
            } catch (UnreadableEventException | StackOverflowError e) { // the latter by what is nested too deep
                bury(record, e);
            }
        }
        return readable;
    }

    /** Applies records in one transaction; if that fails, each half of them, so that one that is bad costs the others little. */
    private void take(List<Received> records, Consumer<List<ReceivedEvent>> handler) {
        if (records.isEmpty()) {
            return;
        }
        if (records.size() == 1) {
            takeOne(records.getFirst(), handler);
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> apply(records, handler));
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            LOG.debugf(e, "%d records do not go as one, so they go in halves", records.size());
            var half = records.size() / 2;
            take(records.subList(0, half), handler);
            take(records.subList(half, records.size()), handler);
        }
    }

    private void takeOne(Received received, Consumer<List<ReceivedEvent>> handler) {
        try {
            persist(() -> apply(List.of(received), handler));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            bury(received.record(), e);
        }
    }

    private void bury(ConsumerRecord<String, String> record, Throwable e) {
        persist(() -> deadLetters.add(record, e));
    }

    private void apply(List<Received> records, Consumer<List<ReceivedEvent>> handler) {
        for (var part : Received.partedBySubject(records)) {
            for (var caused : Received.partedByCause(notes.add(part))) {
                cause.during(caused.getFirst().traceparent(), () -> handler.accept(Received.events(caused)));
            }
        }
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
