package nl.stadsmijn.certification.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
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
        requireAccredited(certifier, scheme);
        var known = lots.find(request.lotIds());
        requireIndependent(certifier, known.values());
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
            var first = taken.getFirst();
            throw Problem.of(
                    BatchProblems.LOT_NOT_FREE,
                    "Lot %s is %s under %s.".formatted(first.lotId(), first.status(), first.scheme()));
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
        return Page.of(rows, request.limit(), batch -> List.of(batch.id()));
    }

    /**
     * The batch to work on, held against others until the transaction ends.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 as {@link #read}, 409 if it is not open, telling what it waits for
     */
    @Transactional(TxType.MANDATORY)
    public Batch open(UUID id, UUID certifier) {
        var batch = batches.lock(id)
                .filter(found -> found.organisationId().equals(certifier))
                .orElseThrow(Problem::notFound);
        if (!batch.isOpen()) {
            throw BatchProblems.notOpen(batch);
        }
        return batch;
    }

    /** The rules the batch is held against: they never change under it. */
    public Scheme scheme(Batch batch) {
        return schemes.find(batch.scheme(), batch.schemeVersion()).orElseThrow();
    }

    /**
     * Whether the certifier may still judge: accreditations end, and lots change hands during an assessment.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 otherwise
     */
    public void requireMayJudge(Batch batch) {
        requireAccredited(batch.organisationId(), scheme(batch));
        requireIndependent(batch.organisationId(), lots.find(batch.lotIds()).values());
    }

    /** Ends an open batch that {@link #open} holds. */
    @Transactional(TxType.MANDATORY)
    public Batch decide(Batch batch, BatchState.Step.Decide decision) {
        var decided = batch.after(decision, clock.instant()).orElseThrow(() -> BatchProblems.notOpen(batch));
        batches.save(decided);
        return decided;
    }

    private Scheme scheme(BatchRequest request) {
        var found = request.schemeVersion() == null
                ? schemes.latest(request.scheme())
                : schemes.find(request.scheme(), request.schemeVersion());
        return found.orElseThrow(() -> Problem.rule(
                "scheme",
                "UNKNOWN_SCHEME",
                "must be a scheme of GET /schemes, and one of its versions",
                request.scheme()));
    }

    private void requireAccredited(UUID certifier, Scheme scheme) {
        if (!schemes.isAccredited(certifier, scheme.id())) {
            throw Problem.of(
                    BatchProblems.NOT_ACCREDITED,
                    "Organisation %s is not accredited for scheme %s.".formatted(certifier, scheme.id()));
        }
    }

    private static void requireIndependent(UUID certifier, Collection<Lot> lots) {
        lots.stream().filter(lot -> lot.isOfOrHeldBy(certifier)).findFirst().ifPresent(lot -> {
            throw Problem.of(
                    BatchProblems.NOT_INDEPENDENT,
                    "Lot %s is owned or held by your organisation.".formatted(lot.lotId()));
        });
    }

    private static List<BatchLot> contents(List<UUID> wanted, Map<UUID, Lot> known) {
        return wanted.stream()
                .map(id -> new BatchLot(id, known.get(id).amount().orElseThrow()))
                .toList();
    }
}
