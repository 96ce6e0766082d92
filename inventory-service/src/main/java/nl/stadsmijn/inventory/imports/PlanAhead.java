package nl.stadsmijn.inventory.imports;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import nl.stadsmijn.tabular.Row;

/** Plans the batches of a table one after the other on a thread of its own, one ahead of who takes them: reading and checking keep one core busy, writing another. */
final class PlanAhead implements AutoCloseable {

    private final RowBatches batches;
    private final Function<List<Row>, ImportPlan> plan;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private Future<Optional<Planned>> next;

    PlanAhead(RowBatches batches, Function<List<Row>, ImportPlan> plan) {
        this.batches = batches;
        this.plan = plan;
        this.next = thread.submit(this::planNext);
    }

    /** @param passedOver how many rows of the template itself stood among those that were planned */
    record Planned(ImportPlan plan, int passedOver) {}

    /** The next batch; empty when all have been taken. What goes wrong with it comes out here. */
    Optional<Planned> next() {
        var taken = await(next);
        if (taken.isPresent()) {
            next = thread.submit(this::planNext);
        }
        return taken;
    }

    private Optional<Planned> planNext() {
        return batches.next().map(batch -> new Planned(plan.apply(batch.rows()), batch.passedOver()));
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops before the import could end", interrupted);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException asItWas -> throw asItWas;
                case Error asItWas -> throw asItWas;
                default -> throw new IllegalStateException("a batch of rows could not be planned", failed.getCause());
            }
        }
    }

    /** Waits for the batch that is being planned. */
    @Override
    public void close() {
        thread.close();
    }
}
