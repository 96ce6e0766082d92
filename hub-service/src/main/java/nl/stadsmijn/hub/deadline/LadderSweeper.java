package nl.stadsmijn.hub.deadline;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes lots up the ladder as their days come. Many instances may run it: each takes what no other holds. */
@ApplicationScoped
class LadderSweeper {

    static final int BATCH = 1000;

    private final LadderSweep sweep;

    LadderSweeper(LadderSweep sweep) {
        this.sweep = sweep;
    }

    @Scheduled(every = "{stadsmijn.hub.ladder-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        while (sweep.shorten(BATCH) == BATCH) {
            // first, as an earlier deadline may have a rung that has come
        }
        while (sweep.climb(BATCH) == BATCH) {
            // as long as there was a full batch, there is more
        }
    }
}
