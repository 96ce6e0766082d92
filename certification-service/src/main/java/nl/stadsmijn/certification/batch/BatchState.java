package nl.stadsmijn.certification.batch;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a batch stands. The transition is a total function: whoever adds a state or a step is told by the compiler where to think. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BatchState.Requested.class, name = "REQUESTED"),
    @JsonSubTypes.Type(value = BatchState.Open.class, name = "OPEN"),
    @JsonSubTypes.Type(value = BatchState.Decided.class, name = "DECIDED"),
    @JsonSubTypes.Type(value = BatchState.Cancelled.class, name = "CANCELLED")
})
public sealed interface BatchState {

    /** The ledger has been asked to hold the lots. @param waitingFor the lots it has not answered for, one or more */
    record Requested(Set<UUID> waitingFor) implements BatchState {

        private Optional<BatchState> without(UUID lot, Instant now) {
            if (!waitingFor.contains(lot)) {
                return Optional.empty();
            }
            var others = waitingFor.stream().filter(other -> !other.equals(lot)).collect(Collectors.toSet());
            return Optional.of(others.isEmpty() ? new Open(now) : new Requested(others));
        }
    }

    /** All lots are held: samples may be drawn. */
    record Open(Instant since) implements BatchState {}

    /** @param certificateId of an approved batch; null for a rejected one */
    record Decided(Outcome outcome, String remarks, UUID certificateId, Instant at) implements BatchState {}

    /** It could not be opened. */
    record Cancelled(String reason, Instant at) implements BatchState {}

    /** How a batch was judged. */
    @Schema(name = "BatchOutcome")
    enum Outcome {
        APPROVED,
        REJECTED
    }

    /** What can happen to a batch. */
    sealed interface Step {

        record HoldAcknowledged(UUID lot) implements Step {}

        record HoldRefused(UUID lot, String reason) implements Step {}

        /** The ledger did not answer in time. */
        record TimedOut() implements Step {}

        record Decide(Outcome outcome, String remarks, UUID certificateId) implements Step {}
    }

    /** The state after a step; empty if the step changes nothing in this state. */
    default Optional<BatchState> after(Step step, Instant now) {
        return switch (this) {
            case Requested requested ->
                switch (step) {
                    case Step.HoldAcknowledged held -> requested.without(held.lot(), now);
                    case Step.HoldRefused refused ->
                        Optional.of(new Cancelled(
                                "lot %s can't be held: %s".formatted(refused.lot(), refused.reason()), now));
                    case Step.TimedOut timeout ->
                        Optional.of(new Cancelled(
                                "the ledger did not answer for lots %s in time".formatted(requested.waitingFor()),
                                now));
                    case Step.Decide decide -> Optional.empty();
                };
            case Open open ->
                switch (step) {
                    case Step.Decide decide ->
                        Optional.of(new Decided(decide.outcome(), decide.remarks(), decide.certificateId(), now));
                    case Step.HoldAcknowledged again -> Optional.empty();
                    case Step.HoldRefused late -> Optional.empty();
                    case Step.TimedOut late -> Optional.empty();
                };
            case Decided decided -> Optional.empty();
            case Cancelled cancelled -> Optional.empty();
        };
    }

    /** The word that clients know it by. */
    default String word() {
        return switch (this) {
            case Requested requested -> "REQUESTED";
            case Open open -> "OPEN";
            case Decided decided -> decided.outcome().name();
            case Cancelled cancelled -> "CANCELLED";
        };
    }
}
