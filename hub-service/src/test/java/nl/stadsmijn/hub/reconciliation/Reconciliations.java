package nl.stadsmijn.hub.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;

/** A reconciliation from beginning to end, without HTTP. */
@ApplicationScoped
public class Reconciliations {

    private final ReconciliationService service;
    private final Reconciler reconciler;

    Reconciliations(ReconciliationService service, Reconciler reconciler) {
        this.service = service;
        this.reconciler = reconciler;
    }

    /** How many were recomputed, and how many were not what they should be. */
    public record Outcome(long done, int differences) {}

    public Outcome run() {
        var id = service.ask("test").id();
        reconciler.work();
        var job = service.get(id);
        return new Outcome(job.done(), job.differences());
    }
}
