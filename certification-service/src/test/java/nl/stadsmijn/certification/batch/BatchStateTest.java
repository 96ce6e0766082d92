package nl.stadsmijn.certification.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.certification.batch.BatchState.Cancelled;
import nl.stadsmijn.certification.batch.BatchState.Decided;
import nl.stadsmijn.certification.batch.BatchState.Open;
import nl.stadsmijn.certification.batch.BatchState.Outcome;
import nl.stadsmijn.certification.batch.BatchState.Requested;
import nl.stadsmijn.certification.batch.BatchState.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every step. */
class BatchStateTest {

    private static final Instant NOW = Instant.parse("2027-02-20T12:00:00Z");
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID CERTIFICATE = new UUID(0, 3);

    private static final Step HELD_A = new Step.HoldAcknowledged(A);
    private static final Step REFUSED_A = new Step.HoldRefused(A, "gone");
    private static final Step TIMED_OUT = new Step.TimedOut();
    private static final Step APPROVE = new Step.Decide(Outcome.APPROVED, "good", CERTIFICATE);
    private static final Step REJECT = new Step.Decide(Outcome.REJECTED, "bad", null);

    private static final BatchState ONE_WAITS = new Requested(Set.of(A));
    private static final BatchState TWO_WAIT = new Requested(Set.of(A, B));
    private static final BatchState OTHER_WAITS = new Requested(Set.of(B));
    private static final BatchState OPEN = new Open(NOW);
    private static final BatchState APPROVED = new Decided(Outcome.APPROVED, "good", CERTIFICATE, NOW);
    private static final BatchState REJECTED = new Decided(Outcome.REJECTED, "bad", null, NOW);
    private static final BatchState CANCELLED = new Cancelled("lot %s can't be held: gone".formatted(A), NOW);

    static Stream<Arguments> table() {
        return Stream.of(
                row(ONE_WAITS, HELD_A, OPEN),
                row(ONE_WAITS, REFUSED_A, CANCELLED),
                row(
                        ONE_WAITS,
                        TIMED_OUT,
                        new Cancelled("the ledger did not answer for lots [%s] in time".formatted(A), NOW)),
                row(ONE_WAITS, APPROVE, null),
                row(ONE_WAITS, REJECT, null),
                row(TWO_WAIT, HELD_A, OTHER_WAITS),
                row(OTHER_WAITS, HELD_A, null),
                row(OPEN, HELD_A, null),
                row(OPEN, REFUSED_A, null),
                row(OPEN, TIMED_OUT, null),
                row(OPEN, APPROVE, APPROVED),
                row(OPEN, REJECT, REJECTED),
                row(APPROVED, HELD_A, null),
                row(APPROVED, REFUSED_A, null),
                row(APPROVED, TIMED_OUT, null),
                row(APPROVED, APPROVE, null),
                row(APPROVED, REJECT, null),
                row(CANCELLED, HELD_A, null),
                row(CANCELLED, REFUSED_A, null),
                row(CANCELLED, TIMED_OUT, null),
                row(CANCELLED, APPROVE, null),
                row(CANCELLED, REJECT, null));
    }

    @ParameterizedTest
    @MethodSource("table")
    void aStepHasOneOutcomeInEachState(BatchState state, Step step, BatchState next) {
        if (next == null) {
            assertThat(state.after(step, NOW)).isEmpty();
        } else {
            assertThat(state.after(step, NOW)).contains(next);
        }
    }

    private static Arguments row(BatchState state, Step step, BatchState next) {
        return Arguments.of(state, step, next);
    }
}
