package nl.stadsmijn.kit.events;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import nl.stadsmijn.kit.events.OutboxRow.Sequence;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.jdbi.v3.core.Handle;

/**
 * One walk of a relay through everything that waits.
 *
 * <p>A row is deleted only after Kafka acknowledged it, so each event is sent at least once, whatever dies when. A record is sent only after the one
 * before it in its sequence was acknowledged, and the shard's lock keeps other relays away meanwhile, so each aggregate's events are in order. A
 * sequence stops at its first failure, until the next round; the others go on.
 */
final class OutboxRound {

    /** First half, "outb", of the names of the advisory locks; the second is the shard. */
    private static final int LOCKS = 0x6f757462;

    private final Handle handle;
    private final Producer<String, byte[]> producer;
    private final BooleanSupplier stopping;
    private final Set<Sequence> stopped = new HashSet<>();
    private final Set<String> unreachableTopics = new HashSet<>();
    private boolean metAnotherRelay;
    private Exception failure;
    private boolean needsAnotherProducer;

    private record InFlight(OutboxRow row, Future<RecordMetadata> acknowledgement) {}

    OutboxRound(Handle handle, Producer<String, byte[]> producer, BooleanSupplier stopping) {
        this.handle = handle;
        this.producer = producer;
        this.stopping = stopping;
    }

    /** Passes every row once, batch by batch, so that what fails can't keep what follows from leaving. */
    void run() throws InterruptedException {
        for (var shard : OutboxRow.waitingShards(handle)) {
            var last = OutboxRow.NONE;
            do {
                last = passBatch(shard, last);
            } while (last != OutboxRow.NONE && !stopping.getAsBoolean());
        }
    }

    boolean metAnotherRelay() {
        return metAnotherRelay;
    }

    /** Why the first row that could not be sent could not. */
    Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** After a failure that is not sure to pass, an idempotent producer may refuse everything that follows. */
    boolean needsAnotherProducer() {
        return needsAnotherProducer;
    }

    /** The last row of the batch after a row; {@link OutboxRow#NONE} if nothing follows it, or where another relay is at work. */
    private OutboxRow passBatch(int shard, OutboxRow after) throws InterruptedException {
        return handle.inTransaction(transaction -> {
            if (!lock(shard)) {
                metAnotherRelay = true;
                return OutboxRow.NONE;
            }
            var batch = OutboxRow.next(handle, shard, after);
            send(batch.rows());
            return batch.isLast() ? OutboxRow.NONE : batch.rows().getLast();
        });
    }

    private boolean lock(int shard) {
        return handle.createQuery("SELECT pg_try_advisory_xact_lock(:locks, :shard)")
                .bind("locks", LOCKS)
                .bind("shard", shard)
                .mapTo(Boolean.class)
                .one();
    }

    private void send(List<OutboxRow> rows) throws InterruptedException {
        Map<Sequence, Queue<OutboxRow>> sequences = new LinkedHashMap<>();
        rows.forEach(row -> sequences
                .computeIfAbsent(row.sequence(), first -> new ArrayDeque<>())
                .add(row));
        sequences.keySet().removeAll(stopped);
        while (!sequences.isEmpty() && !stopping.getAsBoolean()) {
            var acknowledged =
                    sendWave(sequences.values().stream().map(Queue::remove).toList());
            OutboxRow.delete(handle, acknowledged);
            sequences.keySet().removeAll(stopped);
            sequences.values().removeIf(Collection::isEmpty);
        }
    }

    /** Sends one record of each sequence; answers those that Kafka has. */
    private List<OutboxRow> sendWave(List<OutboxRow> wave) throws InterruptedException {
        var inFlight = new ArrayList<InFlight>();
        for (var row : wave) {
            if (unreachableTopics.contains(row.topic())) {
                stopped.add(row.sequence());
            } else {
                var sent = new InFlight(row, producer.send(row.toRecord()));
                inFlight.add(sent);
                noteUnreachable(sent);
            }
        }
        var acknowledged = new ArrayList<OutboxRow>();
        for (var sent : inFlight) {
            try {
                sent.acknowledgement().get();
                acknowledged.add(sent.row());
            } catch (ExecutionException e) {
                stop(sent.row(), e.getCause());
            }
        }
        return acknowledged;
    }

    /** A topic that nobody answers for costs {@code max.block.ms}: once a round, not once a row. */
    private void noteUnreachable(InFlight sent) {
        if (sent.acknowledgement().state() == Future.State.FAILED
                && sent.acknowledgement().exceptionNow() instanceof RetriableException) {
            unreachableTopics.add(sent.row().topic());
        }
    }

    private void stop(OutboxRow row, Throwable cause) {
        stopped.add(row.sequence());
        if (failure == null) {
            failure = new IllegalStateException(
                    "%s %s version %d can't be sent: %s".formatted(row.topic(), row.key(), row.version(), cause));
        }
        needsAnotherProducer |= !(cause instanceof RetriableException);
    }
}
