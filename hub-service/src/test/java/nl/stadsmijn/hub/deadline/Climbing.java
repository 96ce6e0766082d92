package nl.stadsmijn.hub.deadline;

import jakarta.enterprise.context.ApplicationScoped;

/** The sweep up the ladder, at once. */
@ApplicationScoped
public class Climbing {

    private static final int BATCH = 500;

    private final LadderSweep sweep;

    Climbing(LadderSweep sweep) {
        this.sweep = sweep;
    }

    /** @return how many lots went up */
    public int climb() {
        var all = 0;
        var climbed = BATCH;
        while (climbed == BATCH) {
            climbed = sweep.climb(BATCH);
            all += climbed;
        }
        return all;
    }
}
