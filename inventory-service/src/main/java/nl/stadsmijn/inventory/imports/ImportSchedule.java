package nl.stadsmijn.inventory.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks for jobs; every instance of the service does, and they never meet on one job. */
@ApplicationScoped
class ImportSchedule {

    /** A large model takes minutes; the default of a transaction is one. */
    private static final int TIMEOUT_SECONDS = 1800;

    private final ImportWorker worker;
    private final ImportRepository imports;
    private final Clock clock;
    private final Duration kept;

    ImportSchedule(
            ImportWorker worker,
            ImportRepository imports,
            Clock clock,
            @ConfigProperty(name = "stadsmijn.imports.keep-files", defaultValue = "P30D") Duration kept) {
        this.worker = worker;
        this.imports = imports;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(every = "${stadsmijn.imports.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void workOff() {
        workOff(Lane.ALL);
    }

    @Scheduled(every = "${stadsmijn.imports.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void workOffSmall() {
        workOff(Lane.SMALL);
    }

    private void workOff(Lane lane) {
        var more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> worker.workOne(lane));
        }
    }

    /** Tables are kept so long to be given back with the faults in place. */
    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetFiles() {
        QuarkusTransaction.requiringNew()
                .run(() -> imports.forgetFiles(clock.instant().minus(kept)));
    }
}
