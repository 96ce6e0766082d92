package nl.stadsmijn.certification.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.certification.batch.Batch;
import nl.stadsmijn.certification.batch.BatchService;
import nl.stadsmijn.certification.batch.BatchState.Outcome;
import nl.stadsmijn.certification.batch.BatchState.Step;
import nl.stadsmijn.certification.certificate.CertificateService;
import nl.stadsmijn.certification.lot.LotChange;
import nl.stadsmijn.certification.lot.LotQualities;
import nl.stadsmijn.certification.sample.SampleService;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;

/** Decides about batches. */
@ApplicationScoped
class DecisionService {

    static final ProblemType CRITERIA_NOT_MET =
            new ProblemType("criteria-not-met", "The batch does not meet its scheme", 422);

    private final BatchService batches;
    private final SampleService samples;
    private final CertificateService certificates;
    private final LotQualities qualities;
    private final Clock clock;

    DecisionService(
            BatchService batches,
            SampleService samples,
            CertificateService certificates,
            LotQualities qualities,
            Clock clock) {
        this.batches = batches;
        this.samples = samples;
        this.certificates = certificates;
        this.qualities = qualities;
        this.clock = clock;
    }

    /**
     * Decides about an open batch.
     *
     * @param dryRun only assesses: nothing is decided, and unmet criteria are an answer instead of a problem
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 403 if the certifier may no longer judge, 409 if the batch is not open, 422 for a
     *     rejection without remarks, or naming each
     *     unmet criterion with its figures
     */
    @Transactional
    DecisionView decide(UUID batchId, DecisionRequest request, UUID certifier, boolean dryRun) {
        var batch = batches.open(batchId, certifier);
        requireRemarks(request);
        var assessment = Assessment.of(batches.scheme(batch), batch.pieces(), samples.of(batchId));
        if (dryRun) {
            return new DecisionView(batchId, request.decision(), request.remarks(), null, true, assessment);
        }
        var certificateId = switch (request.decision()) {
            case APPROVED -> approve(batch, assessment);
            case REJECTED -> reject(batch);
        };
        batches.decide(batch, new Step.Decide(request.decision(), request.remarks(), certificateId));
        return new DecisionView(batchId, request.decision(), request.remarks(), certificateId, false, assessment);
    }

    private UUID approve(Batch batch, Assessment assessment) {
        if (!assessment.met()) {
            var unmet = assessment.unmet();
            var violations = unmet.stream()
                    .map(outcome -> new Violation(
                            outcome.property() == null ? "samples" : outcome.property(),
                            outcome.code(),
                            outcome.message(),
                            outcome.figures() == null ? null : outcome.figures().characteristic()))
                    .toList();
            throw Problem.builder(CRITERIA_NOT_MET)
                    .withDetail("%d of %d criteria are not met: %s."
                            .formatted(
                                    unmet.size(),
                                    assessment.outcomes().size(),
                                    unmet.getFirst().message()))
                    .with(Problem.VIOLATIONS, violations)
                    .with("criteria", unmet)
                    .build();
        }
        var validUntil = batches.scheme(batch).validUntil(LocalDate.now(clock));
        return certificates.issue(batch, validUntil, assessment.properties()).id();
    }

    private static void requireRemarks(DecisionRequest request) {
        if (request.decision() == Outcome.REJECTED
                && (request.remarks() == null || request.remarks().isBlank())) {
            throw Problem.rule("remarks", "REQUIRED", "must say why the batch is rejected", request.remarks());
        }
    }

    private UUID reject(Batch batch) {
        qualities.changeAll(batch.lotIds(), new LotChange.Reject(batch.id()));
        return null;
    }
}
