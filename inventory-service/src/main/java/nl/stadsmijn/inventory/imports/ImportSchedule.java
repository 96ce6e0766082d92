package nl.stadsmijn.inventory.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for jobs; every instance of the service does, and they never meet on one job. */
@ApplicationScoped
class ImportSchedule {

    /** A large model takes minutes; the default of a transaction is one. */
    private static final int TIMEOUT_SECONDS = 1800;

    private final ImportWorker worker;

    ImportSchedule(ImportWorker worker) {
        this.worker = worker;
    }

    @Scheduled(every = "${stadsmijn.imports.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void workOff() {
        var more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(worker::workOne);
        }
    }
}
