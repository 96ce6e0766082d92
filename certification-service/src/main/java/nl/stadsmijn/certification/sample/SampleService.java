package nl.stadsmijn.certification.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.certification.batch.BatchService;
import nl.stadsmijn.certification.lot.LotChange;
import nl.stadsmijn.certification.lot.LotQualities;
import nl.stadsmijn.certification.lot.TakenSample;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.storage.Ids;

/** Draws samples from open batches, and records what was measured. */
@ApplicationScoped
public class SampleService {

    private final SampleRepository samples;
    private final BatchService batches;
    private final LotQualities qualities;
    private final Clock clock;

    SampleService(SampleRepository samples, BatchService batches, LotQualities qualities, Clock clock) {
        this.samples = samples;
        this.batches = batches;
        this.qualities = qualities;
        this.clock = clock;
    }

    /**
     * Records pieces drawn from the lots of a batch; all or none.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 409 if the batch is not open, 403 if the certifier may no longer work on
     *     it, 422 naming each piece that can't be a sample
     */
    @Transactional
    List<Sample> draw(UUID batchId, SampleRequests.Drawn request, Caller caller) {
        var batch = batches.open(batchId, caller.organisation());
        refuse(SampleRules.ofDrawn(batch, samples.of(batchId), request.samples()));
        var now = clock.instant();
        var drawn = request.samples().stream()
                .map(piece -> new Sample(
                        Ids.next(),
                        batchId,
                        piece.lotId(),
                        piece.marking(),
                        piece.amount(),
                        piece.destructive(),
                        now,
                        caller.subject().orElse(null),
                        1,
                        List.of()))
                .toList();
        samples.add(drawn);
        drawn.stream()
                .collect(Collectors.groupingBy(
                        Sample::lotId, TreeMap::new, Collectors.mapping(SampleService::taken, Collectors.toList())))
                .forEach((lot, taken) -> qualities.changeAll(List.of(lot), new LotChange.TakeSamples(batchId, taken)));
        return drawn;
    }

    /**
     * Replaces the results of a sample.
     *
     * @param ifMatch the version that the certifier read
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 409 if the batch is not open, 403 if the certifier may no longer work on
     *     it, 412, 428, 422 naming each result that can't be right
     */
    @Transactional
    Sample record(UUID sampleId, SampleRequests.Measured request, String ifMatch, Caller caller) {
        var batch = batches.open(read(sampleId, caller.organisation()).batchId(), caller.organisation());
        var sample = samples.find(sampleId).orElseThrow(Problem::notFound);
        IfMatch.check(ifMatch, sample.version(), SampleView.of(sample));
        refuse(SampleRules.ofResults(batches.scheme(batch), sample, request.results(), clock.instant()));
        var changed = sample.with(request.results().stream()
                .map(measured -> new Sample.Result(
                        measured.property(),
                        new BigDecimal(measured.value()),
                        measured.instrument(),
                        measured.measuredAt(),
                        caller.subject().orElse(null)))
                .toList());
        samples.save(changed);
        return changed;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or it is another certifier's */
    Sample read(UUID sampleId, UUID certifier) {
        var sample = samples.find(sampleId).orElseThrow(Problem::notFound);
        batches.read(sample.batchId(), certifier);
        return sample;
    }

    Page<Sample> page(UUID batch, PageRequest request) {
        var after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(samples.page(batch, after, request.limit() + 1), request, sample -> List.of(sample.id()));
    }

    public List<Sample> of(UUID batch) {
        return samples.of(batch);
    }

    private static TakenSample taken(Sample sample) {
        return new TakenSample(sample.id(), sample.amount(), sample.destructive());
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
    }
}
