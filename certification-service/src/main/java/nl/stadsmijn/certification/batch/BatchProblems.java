package nl.stadsmijn.certification.batch;

import io.quarkiverse.resteasy.problem.HttpProblem;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;

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
