package nl.stadsmijn.inventory.disposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.stadsmijn.inventory.receiver.Processing;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where what was lost at a harvest went. */
@Schema(name = "DestinationRequest")
public record DestinationRequest(
        @NotNull @Schema(description = "One of GET /receivers.")
        UUID receiverId,

        @Schema(description = "Needed when the receiver does more than one thing.")
        Processing processing,

        @Size(max = 10) @Schema(description = "The element's own when absent.", examples = "17 01 01")
        String eural,

        @Schema(description = "In kg or t, as weighed; when absent it is worked out from the element's mass per unit.")
        Amount mass,

        @Size(max = 500)
        @Schema(description = "Why it weighs more than 3 times what was worked out of what was lost; needed then.")
        String massReason,

        @Size(max = 60) @Schema(description = "Of the transport or weighing note.", examples = "WB-2027-0412")
        String noteNumber) {}
