package nl.stadsmijn.hub.title;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose it will be, and why. */
@Schema(name = "TitleTransferRequest")
record TitleTransferRequest(
        @NotNull @Schema(description = "The organisation that owns it from now on.")
        UUID toOwnerId,

        @Valid @Schema(description = "How much of the lot; all of it when absent. A part becomes a lot of its own.")
        Amount amount,

        @NotBlank @Size(max = 500) @Schema(description = "Such as the agreement it follows from.")
        String reason) {

    static final String EXAMPLE = """
            {
              "toOwnerId": "0193a000-0000-7000-8000-00000000000b",
              "amount": {"value": "4", "unit": "piece"},
              "reason": "agreement 2027-014 on the surplus of the Waalbrug"
            }""";
}
