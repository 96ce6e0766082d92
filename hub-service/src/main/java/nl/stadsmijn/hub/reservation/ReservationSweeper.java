package nl.stadsmijn.hub.reservation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends what has ended by itself. Many instances may run it: each takes what no other holds. */
@ApplicationScoped
class ReservationSweeper {

    static final int BATCH = 500;

    private final ReservationSweep sweep;

    ReservationSweeper(ReservationSweep sweep) {
        this.sweep = sweep;
    }

    @Scheduled(every = "{stadsmijn.hub.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        while (sweep.expire(BATCH) == BATCH) {
            // as long as there was a full batch, there is more
        }
        while (sweep.judge(BATCH) == BATCH) {
            // likewise
        }
    }
}
