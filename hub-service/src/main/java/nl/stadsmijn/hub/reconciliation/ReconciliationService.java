package nl.stadsmijn.hub.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.reconciliation.Reconciliation.Part;
import nl.stadsmijn.hub.reconciliation.Reconciliation.Status;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.storage.Ids;
import org.jboss.logging.Logger;

/** Recomputes in steps, each a short transaction that says how far it is: any instance takes the next one, and a kill costs one step. */
@ApplicationScoped
class ReconciliationService {

    /** Lots, or reservations, of a step: tens of milliseconds. */
    static final int STEP = 5_000;

    /** More are counted, but neither kept nor logged: by then it is known that something is wrong. */
    private static final int MOST_KEPT = 10_000;

    private static final int MOST_LOGGED = 20;
    private static final Logger LOG = Logger.getLogger(ReconciliationService.class);

    private final ReconciliationRepository jobs;
    private final RecomputationRepository recomputation;
    private final Clock clock;

    ReconciliationService(ReconciliationRepository jobs, RecomputationRepository recomputation, Clock clock) {
        this.jobs = jobs;
        this.recomputation = recomputation;
        this.clock = clock;
    }

    /** Differences of the last job that ended ({@code stadsmijn_reconciliation_differences}): anything but 0 is an alarm. Not a number before the first. */
    void measure(@Observes StartupEvent started, MeterRegistry metrics) {
        metrics.gauge(
                "stadsmijn.reconciliation.differences",
                jobs,
                all -> all.last().map(job -> (double) job.differences()).orElse(Double.NaN));
    }

    /** Asks for a job. @return it, or the one that is at work already */
    @Transactional
    Reconciliation ask(String by) {
        var job = new Reconciliation(
                Ids.next(),
                Status.QUEUED,
                by,
                clock.instant(),
                null,
                Part.LOTS,
                RecomputationRepository.FIRST,
                0,
                0,
                0);
        return jobs.add(job) ? job : jobs.atWork().orElse(job);
    }

    /** Does the next step of the job at work. @return false if there was none to do */
    @Transactional
    boolean step() {
        var taken = jobs.take();
        taken.map(job -> job.status() == Status.QUEUED ? begun(job) : job)
                .map(this::step)
                .ifPresent(jobs::update);
        return taken.isPresent();
    }

    Reconciliation get(UUID id) {
        return jobs.find(id).orElseThrow(Problem::notFound);
    }

    Page<Reconciliation> list(PageRequest page) {
        var before = page.after(1).map(cursor -> cursor.uuid(0)).orElse(RecomputationRepository.LAST);
        return Page.of(jobs.list(before, page.limit() + 1), page, job -> List.of(job.id()));
    }

    Page<Difference> differences(UUID id, PageRequest page) {
        get(id);
        var after = page.after(1).map(cursor -> cursor.number(0)).orElse(0L);
        return Page.of(
                        jobs.differences(id, after, page.limit() + 1),
                        page,
                        (ReconciliationRepository.Numbered each) -> List.of(each.number()))
                .map(ReconciliationRepository.Numbered::difference);
    }

    private Reconciliation begun(Reconciliation job) {
        return new Reconciliation(
                job.id(),
                Status.RUNNING,
                job.askedBy(),
                job.askedAt(),
                null,
                job.part(),
                job.afterId(),
                0,
                recomputation.total(),
                0);
    }

    private Reconciliation step(Reconciliation job) {
        return recomputation
                .stretch(job.part(), job.afterId(), STEP)
                .map(stretch -> compare(job, stretch))
                .orElseGet(() -> job.part() == Part.LOTS ? toReservations(job) : end(job));
    }

    private Reconciliation compare(Reconciliation job, RecomputationRepository.Stretch stretch) {
        var found = recomputation.differences(job.part(), job.afterId(), stretch.last());
        report(job, found);
        return new Reconciliation(
                job.id(),
                job.status(),
                job.askedBy(),
                job.askedAt(),
                null,
                job.part(),
                stretch.last(),
                job.done() + stretch.rows(),
                Math.max(job.total(), job.done() + stretch.rows()),
                job.differences() + found.size());
    }

    private void report(Reconciliation job, List<Difference> found) {
        var room = Math.max(0, MOST_KEPT - job.differences());
        jobs.add(job.id(), job.differences(), found.stream().limit(room).toList());
        found.stream()
                .limit(Math.max(0, MOST_LOGGED - job.differences()))
                .forEach(difference -> LOG.errorf("Reconciliation %s: %s", job.id(), difference));
    }

    private static Reconciliation toReservations(Reconciliation job) {
        return new Reconciliation(
                job.id(),
                job.status(),
                job.askedBy(),
                job.askedAt(),
                null,
                Part.RESERVATIONS,
                RecomputationRepository.FIRST,
                job.done(),
                job.total(),
                job.differences());
    }

    private Reconciliation end(Reconciliation job) {
        if (job.differences() > 0) {
            LOG.errorf("Reconciliation %s ended with %d differences", job.id(), job.differences());
        }
        return new Reconciliation(
                job.id(),
                Status.SUCCEEDED,
                job.askedBy(),
                job.askedAt(),
                clock.instant(),
                job.part(),
                job.afterId(),
                job.done(),
                job.done(),
                job.differences());
    }
}
