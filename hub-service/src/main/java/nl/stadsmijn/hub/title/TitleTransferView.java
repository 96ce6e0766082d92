package nl.stadsmijn.hub.title;

import java.time.Instant;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A title that has passed. */
@Schema(name = "TitleTransfer")
record TitleTransferView(
        @Schema(description = "The lot whose title passed: the same, or the part.")
        UUID lotId,

        Amount amount,
        UUID fromOwnerId,
        UUID toOwnerId,
        @Schema(description = "Who still has custody.") UUID holderId,
        Instant at) {}
