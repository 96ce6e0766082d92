package nl.stadsmijn.kit.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;

/**
 * Takes events from the outbox to Kafka: one thread with one database connection of its own, on which PostgreSQL also wakes it. Any number may run
 * on one outbox. With the database or the broker away it waits for them; rows stay where they are.
 */
final class OutboxRelay implements AutoCloseable {

    /** Opens the connection of a relay. */
    interface Database {
        Connection connect() throws SQLException;
    }

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /** A round without being woken, in case a word was lost. */
    private static final Duration SAFETY_POLL = Duration.ofMillis(500);

    /** When another relay held a shard: it may have looked just before the last row came. */
    private static final Duration SHARD_TAKEN = Duration.ofMillis(50);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(3);

    private final Database database;
    private final Supplier<Producer<String, byte[]>> broker;
    private final Thread thread;
    private volatile boolean stopping;
    private boolean inTrouble;

    private OutboxRelay(String name, Database database, Supplier<Producer<String, byte[]>> broker) {
        this.database = database;
        this.broker = broker;
        this.thread = new Thread(this::run, name);
    }

    /**
     * A relay at work.
     *
     * @param broker makes a producer: at the start, and again when the one before can't go on
     */
    static OutboxRelay start(String name, Database database, Supplier<Producer<String, byte[]>> broker) {
        var relay = new OutboxRelay(name, database, broker);
        relay.thread.start();
        return relay;
    }

    /** Finishes what is in flight, for a few seconds at most. What remains is sent by another relay, or the next. */
    @Override
    public void close() {
        stopping = true;
        try {
            if (!thread.join(PATIENCE_AT_END)) {
                thread.interrupt();
                thread.join(PATIENCE_AT_END);
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try (var connection = database.connect();
                    var handle = Jdbi.open(connection);
                    var producer = new ClosingAtOnce(broker.get())) {
                handle.execute("LISTEN " + OutboxRow.CHANNEL);
                // what it commits is the deletion of what Kafka has: if a power cut undoes that, an event comes twice,
                // and inboxes pass it over
                handle.execute("SET synchronous_commit = off");
                relay(handle, connection.unwrap(PGConnection.class), producer.producer());
            } catch (SQLException
                    | RuntimeException
                    | Error e) { // whatever it was: without a relay the service goes dumb
                trouble(e);
                pause();
            } catch (InterruptedException e) {
                stopping = true;
            }
        }
    }

    /** Goes on until it has to stop, or connection or producer are of no more use. */
    private void relay(Handle handle, PGConnection wakeUp, Producer<String, byte[]> producer)
            throws SQLException, InterruptedException {
        while (!stopping) {
            var round = new OutboxRound(handle, producer, () -> stopping);
            round.run();
            round.failure().ifPresentOrElse(this::trouble, this::recovered);
            if (round.needsAnotherProducer()) {
                pause();
                return;
            }
            var wait = round.metAnotherRelay() ? SHARD_TAKEN : SAFETY_POLL;
            wakeUp.getNotifications(Math.toIntExact(wait.toMillis()));
        }
    }

    /** Says it once, not once a round. */
    private void trouble(Throwable e) {
        if (!inTrouble && !stopping) {
            LOG.warnf(e, "Events wait in the outbox");
        }
        inTrouble = true;
    }

    private void recovered() {
        if (inTrouble) {
            LOG.info("Events leave the outbox again");
        }
        inTrouble = false;
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    /** A producer that drops at its end what is not acknowledged, as its rows are still there. */
    private record ClosingAtOnce(Producer<String, byte[]> producer) implements AutoCloseable {
        @Override
        public void close() {
            producer.close(Duration.ZERO);
        }
    }
}
