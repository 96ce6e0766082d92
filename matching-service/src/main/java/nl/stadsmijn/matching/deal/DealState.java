package nl.stadsmijn.matching.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a deal stands. {@link DealRules} has the only ways between. */
sealed interface DealState {

    /** The price is on request, and the seller has not said yes. */
    record Proposed() implements DealState {}

    /** Both want it; hub-service was asked to hold the amount. */
    record Agreed() implements DealState {}

    /**
     * The amount is held as an option.
     *
     * @param expiresAt when it ends by itself
     * @param reason why it could not be made firm, if that was asked
     */
    record Reserved(Instant expiresAt, String reason) implements DealState {}

    /** The buyer has confirmed; hub-service was asked to make it firm. */
    record Confirming(Instant expiresAt, Condition condition) implements DealState {}

    /**
     * It is firm.
     *
     * @param condition what must still come true, or null
     * @param reason why it could not be delivered, if that was asked
     */
    record Confirmed(Condition condition, String reason) implements DealState {}

    /** The delivery was reported; hub-service was asked to book it. */
    record Delivering(Condition condition) implements DealState {}

    /**
     * The buyer has it.
     *
     * @param condition what it was bought on, or null
     */
    record Delivered(Condition condition, List<UUID> lotIds) implements DealState {}

    /** It ended without a delivery. */
    record Over(Ending ending, String reason) implements DealState {}

    /** How a deal ends without a delivery. */
    enum Ending {
        CANCELLED,
        EXPIRED,
        DISSOLVED,
        REFUSED
    }

    /**
     * The lot must be certified before a day ends (Europe/Amsterdam), or the deal dissolves.
     *
     * @param scheme key of the scheme
     */
    @Schema(name = "DealCondition", examples = "{\"scheme\":\"hollow-core-slab\",\"before\":\"2027-03-01\"}")
    record Condition(
            @jakarta.validation.constraints.NotBlank String scheme,
            @jakarta.validation.constraints.NotNull LocalDate before) {}

    /** The same state, with what was asked in vain forgotten; the reason of an end stays. */
    default DealState withoutReason() {
        return switch (this) {
            case Reserved now -> new Reserved(now.expiresAt(), null);
            case Confirmed now -> new Confirmed(now.condition(), null);
            case Proposed now -> now;
            case Agreed now -> now;
            case Confirming now -> now;
            case Delivering now -> now;
            case Delivered now -> now;
            case Over now -> now;
        };
    }

    /** The state's name, as others know it. */
    default Name name() {
        return switch (this) {
            case Proposed proposed -> Name.PROPOSED;
            case Agreed agreed -> Name.AGREED;
            case Reserved reserved -> Name.RESERVED;
            case Confirming confirming -> Name.CONFIRMING;
            case Confirmed confirmed -> Name.CONFIRMED;
            case Delivering delivering -> Name.DELIVERING;
            case Delivered delivered -> Name.DELIVERED;
            case Over over -> Name.valueOf(over.ending().name());
        };
    }

    /** All the names there are. */
    @Schema(name = "DealStateName")
    enum Name {
        PROPOSED,
        AGREED,
        RESERVED,
        CONFIRMING,
        CONFIRMED,
        DELIVERING,
        DELIVERED,
        CANCELLED,
        EXPIRED,
        DISSOLVED,
        REFUSED
    }
}
