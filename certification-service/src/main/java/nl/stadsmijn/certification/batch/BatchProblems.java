package nl.stadsmijn.certification.batch;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.certification.lot.LotQuality;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;

/** Problems of forming a batch and of working on it. */
public final class BatchProblems {

    public static final ProblemType NOT_ACCREDITED =
            new ProblemType("not-accredited", "You are not accredited for this scheme", 403);
    public static final ProblemType NOT_INDEPENDENT =
            new ProblemType("not-independent", "You own or hold what you would assess", 403);
    public static final ProblemType LOT_NOT_FREE =
            new ProblemType("lot-not-free", "A lot is in another assessment or certified already", 409);
    public static final ProblemType BATCH_NOT_OPEN = new ProblemType("batch-not-open", "The batch is not open", 409);

    private BatchProblems() {}

    static HttpProblem notAccredited(UUID certifier, String scheme) {
        return Problem.of(
                NOT_ACCREDITED, "Organisation %s is not accredited for scheme %s.".formatted(certifier, scheme));
    }

    /** Names the lots that the certifier owns or holds. */
    static HttpProblem notIndependent(UUID certifier, List<UUID> lots) {
        return Problem.builder(NOT_INDEPENDENT)
                .withDetail("Organisation %s owns or holds lots %s.".formatted(certifier, lots))
                .with("lots", lots)
                .build();
    }

    /** Names each lot that is not free, with its place in the request and what it is instead. */
    static HttpProblem notFree(List<UUID> wanted, List<LotQuality> taken) {
        var violations = taken.stream()
                .map(lot -> new Violation(
                        "lotIds[%d]".formatted(wanted.indexOf(lot.lotId())),
                        "NOT_FREE",
                        "must be free; it is %s under %s".formatted(lot.status(), lot.scheme()),
                        lot.lotId()))
                .toList();
        var detail = taken.stream()
                .map(lot -> "Lot %s is %s under %s.".formatted(lot.lotId(), lot.status(), lot.scheme()))
                .collect(Collectors.joining(" "));
        return Problem.of(LOT_NOT_FREE, detail, violations);
    }

    /** Tells what is waited for, or how the batch ended. */
    static HttpProblem notOpen(Batch batch) {
        var problem =
                Problem.builder(BATCH_NOT_OPEN).with("state", batch.state().word());
        return switch (batch.state()) {
            case BatchState.Requested requested ->
                problem.withDetail("It waits for the ledger to hold lots %s; try again in a second."
                                .formatted(requested.waitingFor()))
                        .with("waitingFor", requested.waitingFor())
                        .build();
            case BatchState.Open open -> throw new IllegalStateException("batch %s is open".formatted(batch.id()));
            case BatchState.Decided decided ->
                problem.withDetail("It was %s at %s.".formatted(decided.outcome(), decided.at()))
                        .build();
            case BatchState.Cancelled cancelled ->
                problem.withDetail("It was cancelled at %s: %s.".formatted(cancelled.at(), cancelled.reason()))
                        .build();
        };
    }
}
