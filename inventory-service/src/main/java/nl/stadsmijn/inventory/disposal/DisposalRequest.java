package nl.stadsmijn.inventory.disposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.inventory.receiver.Processing;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Material that went to a receiver, as the contractor reports it. */
@Schema(name = "DisposalRequest")
record DisposalRequest(
        @Schema(
                description =
                        "The element of which it was lost, or that can't be harvested; absent for a stream that never was one.")
        UUID elementId,

        @Size(max = 200) @Schema(description = "What it is; the element's name when absent.", examples = "Gemengd puin")
        String name,

        @Size(max = 60) @Schema(description = "Key of GET /materials; the element's own when absent.")
        String material,

        @NotNull @Schema(description = "One of GET /receivers.")
        UUID receiverId,

        @Size(max = 10) @Schema(description = "The element's own when absent.", examples = "17 01 07")
        String eural,

        @Schema(description = "Needed when the receiver does more than one thing.")
        Processing processing,

        @NotNull @Schema(description = "In kg or t, as weighed.")
        Amount mass,

        @Size(max = 500)
        @Schema(description = "Why it weighs more than 3 times what was worked out of what was lost; needed then.")
        String massReason,

        @Size(max = 60) @Schema(description = "Of the transport or weighing note.", examples = "WB-2027-0412")
        String noteNumber,

        @NotNull @Schema(description = "The day it left, in the Netherlands.")
        LocalDate on,

        @Size(max = 500) String remarks) {

    static final String EXAMPLE = """
            {"name":"Gemengd puin","receiverId":"0192f0c7-0000-7a4b-8c5d-6e7f80910001","eural":"17 01 07","processing":"RECYCLING",
             "mass":{"value":"28.46","unit":"t"},"noteNumber":"WB-2026-0412","on":"2026-11-20"}""";
}
