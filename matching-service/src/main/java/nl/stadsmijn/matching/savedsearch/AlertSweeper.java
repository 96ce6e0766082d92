package nl.stadsmijn.matching.savedsearch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks at what was drawn anew, again and again. Many instances may: each takes what no other holds. */
@ApplicationScoped
class AlertSweeper {

    static final int BATCH = 500;

    private final AlertSweep sweep;

    AlertSweeper(AlertSweep sweep) {
        this.sweep = sweep;
    }

    @Scheduled(every = "{stadsmijn.matching.alerts-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        while (sweep.look(BATCH) == BATCH) {
            // as long as there was a full batch, there is more
        }
    }
}
