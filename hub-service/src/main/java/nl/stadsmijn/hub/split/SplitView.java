package nl.stadsmijn.hub.split;

import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a lot was split into. */
@Schema(name = "Split")
record SplitView(
        @Schema(description = "The lot that was split; it keeps what remains.")
        UUID lotId,

        @Schema(description = "What is left of it on hand.") Amount remainder,

        @Schema(description = "The new lots, in the order they were asked for.")
        List<Part> parts) {

    /** A new lot. */
    @Schema(name = "SplitPart")
    record Part(
            UUID lotId,
            Amount amount,

            @Schema(description = "How much of it is reserved: that went along.")
            Amount promised) {}
}
