package nl.stadsmijn.matching.deal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.matching.deal.DealState.Condition;

/** What may happen to a deal: by its people, or by what hub-service tells of its reservation. */
sealed interface DealCommand {

    /** The seller says yes. */
    record Accept() implements DealCommand {}

    /** The buyer wants it firm; the condition may be null. */
    record Confirm(Condition condition) implements DealCommand {}

    /** Either side does not want it any more. */
    record Cancel(String reason) implements DealCommand {}

    /** The seller or the holder has delivered; with what is known to stand in the way of it. */
    record Deliver(Optional<String> hindrance) implements DealCommand {}

    /** Hub-service holds it as an option; with a refusal if it was asked something that can't be. */
    record HeldAsOption(Instant expiresAt, Optional<String> refusal) implements DealCommand {}

    /** Hub-service holds it firmly. */
    record HeldFirm(Condition condition, Optional<String> refusal) implements DealCommand {}

    /** Hub-service holds it no more: it has delivered these lots. */
    record Fulfilled(List<UUID> lotIds) implements DealCommand {}

    /** Hub-service holds it no more, or never did. */
    record Lost(DealState.Ending ending, String reason) implements DealCommand {}
}
