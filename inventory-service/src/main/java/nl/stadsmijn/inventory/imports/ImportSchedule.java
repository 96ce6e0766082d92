package nl.stadsmijn.inventory.imports;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for jobs; every instance of the service does, and they never meet on one job. */
@ApplicationScoped
class ImportSchedule {

    private final ImportWorker worker;

    ImportSchedule(ImportWorker worker) {
        this.worker = worker;
    }

    @Scheduled(every = "${stadsmijn.imports.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void workOff() {
        var more = true;
        while (more) {
            more = worker.workOne();
        }
    }
}
