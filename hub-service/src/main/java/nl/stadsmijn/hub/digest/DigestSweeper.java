package nl.stadsmijn.hub.digest;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Has every hub's digest drawn up on Monday at 06:00 (Europe/Amsterdam), or as soon after it as some instance runs. A week in which none ran has no digest: the next
 * one counts the steps since the last.
 */
@ApplicationScoped
class DigestSweeper {

    private static final int BATCH = 100;

    private final DigestService digests;

    DigestSweeper(DigestService digests) {
        this.digests = digests;
    }

    @Scheduled(every = "{stadsmijn.hub.digests-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        var week = digests.due();
        var due = digests.without(week, new UUID(0, 0), BATCH);
        while (!due.isEmpty()) {
            due.forEach(hub -> digests.drawUp(hub, week));
            due = digests.without(week, due.getLast(), BATCH);
        }
    }
}
