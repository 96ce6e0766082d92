package nl.stadsmijn.hub.reconciliation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Works on reconciliations, step by step. Many instances may do so: each step is taken by one. */
@ApplicationScoped
class Reconciler {

    private final ReconciliationService reconciliations;

    Reconciler(ReconciliationService reconciliations) {
        this.reconciliations = reconciliations;
    }

    @Scheduled(cron = "{stadsmijn.hub.reconcile-at}", timeZone = "Europe/Amsterdam")
    void askNightly() {
        reconciliations.ask("hub-service");
    }

    @Scheduled(every = "{stadsmijn.hub.reconcile-work-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        while (reconciliations.step()) {
            // as long as there was a step to do, there is another
        }
    }
}
