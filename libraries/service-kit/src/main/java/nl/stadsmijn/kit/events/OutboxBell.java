package nl.stadsmijn.kit.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Wakes the relays of all instances once a transaction that added events has committed. Not within that transaction: PostgreSQL lets transactions that notify commit
 * one after the other, each waiting for the disk by itself, which is what limits a service then. Many commits are told at once: the first when it comes, those of the next moments together, as a
 * relay's round for every event takes more than the event itself.
 *
 * <p>If the process dies between a commit and this, or the database is away, the relays look by themselves half a second later.
 */
@ApplicationScoped
class OutboxBell {

    private static final Logger LOG = Logger.getLogger(OutboxBell.class);

    /** Nobody who waits for an event notices this; of what a busy service does in it, a relay makes one round. */
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(20);

    private final Jdbi jdbi;
    private final TransactionSynchronizationRegistry transactions;
    private final Semaphore rung = new Semaphore(0);
    private Thread ringer;

    OutboxBell(Jdbi jdbi, TransactionSynchronizationRegistry transactions) {
        this.jdbi = jdbi;
        this.transactions = transactions;
    }

    void start(@Observes StartupEvent started) {
        ringer = Thread.ofPlatform().daemon().name("outbox-bell").start(this::ring);
    }

    void stop(@Observes ShutdownEvent stopped) {
        ringer.interrupt();
    }

    /** Once for the running transaction, however often it asks. */
    void ringAfterCommit() {
        if (transactions.getResource(OutboxBell.class) == null) {
            transactions.putResource(OutboxBell.class, true);
            transactions.registerInterposedSynchronization(new AfterCommit());
        }
    }

    private void ring() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                rung.acquire();
                rung.drainPermits();
                jdbi.useHandle(OutboxRow::wakeRelays);
                Thread.sleep(AT_MOST_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.debugf(e, "The relays could not be woken, and look by themselves");
            }
        }
    }

    private final class AfterCommit implements Synchronization {

        @Override
        public void beforeCompletion() {
            // nothing is known yet
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                rung.release();
            }
        }
    }
}
