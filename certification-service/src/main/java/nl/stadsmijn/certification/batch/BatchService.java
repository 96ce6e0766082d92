package nl.stadsmijn.certification.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.certification.batch.Batch.BatchLot;
import nl.stadsmijn.certification.lot.KnownLots;
import nl.stadsmijn.certification.lot.Lot;
import nl.stadsmijn.certification.lot.LotChange;
import nl.stadsmijn.certification.lot.LotQualities;
import nl.stadsmijn.certification.scheme.Scheme;
import nl.stadsmijn.certification.scheme.SchemeService;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.storage.Ids;

/** Forms batches, and lets the work on them through only while they are open, by who may. */
@ApplicationScoped
public class BatchService {

    private final BatchRepository batches;
    private final SchemeService schemes;
    private final KnownLots lots;
    private final LotQualities qualities;
    private final Clock clock;

    BatchService(BatchRepository batches, SchemeService schemes, KnownLots lots, LotQualities qualities, Clock clock) {
        this.batches = batches;
        this.schemes = schemes;
        this.lots = lots;
        this.qualities = qualities;
        this.clock = clock;
    }

    /**
     * Forms a batch and asks the ledger to hold its lots.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 if the certifier is not accredited or not independent, 409 if a lot is not free, 422
     *     naming each lot that can't be assessed under the scheme
     */
    @Transactional
    public Batch form(BatchRequest request, UUID certifier) {
        var scheme = scheme(request);
        requireAccredited(certifier, scheme.id());
        var known = lots.find(request.lotIds());
        requireIndependent(certifier, request.lotIds(), known);
        var violations = BatchRules.violations(scheme, request.lotIds(), known);
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
        var now = clock.instant();
        var batch = new Batch(
                Ids.next(),
                1,
                scheme.id(),
                scheme.version(),
                certifier,
                request.homogeneity(),
                contents(request.lotIds(), known),
                now,
                new BatchState.Requested(new HashSet<>(request.lotIds())));
        batches.add(batch);
        var hold = new LotChange.RequestHold(batch.id(), scheme.id(), scheme.version(), now);
        var taken = qualities.change(batch.lotIds(), hold);
        if (!taken.isEmpty()) {
            throw BatchProblems.notFree(request.lotIds(), taken);
        }
        return batch;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or it is another certifier's */
    public Batch read(UUID id, UUID certifier) {
        return batches.find(id)
                .filter(batch -> batch.organisationId().equals(certifier))
                .orElseThrow(Problem::notFound);
    }

    public Page<Batch> page(UUID certifier, PageRequest request) {
        var rows = batches.page(certifier, request.limit() + 1, request.after(1));
        return Page.of(rows, request, batch -> List.of(batch.id()));
    }

    /**
     * The batch to work on, held against others until the transaction ends.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 as {@link #read}, 409 if it is not open, telling what it waits for, 403 if the certifier
     *     may no longer work on it: accreditations end, and lots change hands during an assessment
     */
    @Transactional(TxType.MANDATORY)
    public Batch open(UUID id, UUID certifier) {
        var batch = batches.lock(id)
                .filter(found -> found.organisationId().equals(certifier))
                .orElseThrow(Problem::notFound);
        if (!batch.isOpen()) {
            throw BatchProblems.notOpen(batch);
        }
        requireAccredited(certifier, batch.scheme());
        requireIndependent(certifier, batch.lotIds(), lots.find(batch.lotIds()));
        return batch;
    }

    /** The rules the batch is held against: they never change under it. */
    public Scheme scheme(Batch batch) {
        return schemes.find(batch.scheme(), batch.schemeVersion()).orElseThrow();
    }

    /** Ends an open batch that {@link #open} holds. */
    @Transactional(TxType.MANDATORY)
    public Batch decide(Batch batch, BatchState.Step.Decide decision) {
        var decided = batch.after(decision, clock.instant()).orElseThrow(() -> BatchProblems.notOpen(batch));
        batches.save(decided);
        return decided;
    }

    private Scheme scheme(BatchRequest request) {
        var latest = schemes.latest(request.scheme())
                .orElseThrow(() ->
                        Problem.rule("scheme", "UNKNOWN_SCHEME", "must be a scheme of GET /schemes", request.scheme()));
        var version = request.schemeVersion();
        return version == null
                ? latest
                : schemes.find(latest.id(), version)
                        .orElseThrow(() -> Problem.rule(
                                "schemeVersion",
                                "UNKNOWN_VERSION",
                                "must be a version of %s: 1 to %d".formatted(latest.id(), latest.version()),
                                version));
    }

    private void requireAccredited(UUID certifier, String scheme) {
        if (!schemes.isAccredited(certifier, scheme)) {
            throw BatchProblems.notAccredited(certifier, scheme);
        }
    }

    private static void requireIndependent(UUID certifier, List<UUID> which, Map<UUID, Lot> known) {
        var own = which.stream()
                .filter(lot -> known.containsKey(lot) && known.get(lot).isOfOrHeldBy(certifier))
                .toList();
        if (!own.isEmpty()) {
            throw BatchProblems.notIndependent(certifier, own);
        }
    }

    private static List<BatchLot> contents(List<UUID> wanted, Map<UUID, Lot> known) {
        return wanted.stream()
                .map(id -> new BatchLot(id, known.get(id).amount().orElseThrow()))
                .toList();
    }
}
