package nl.stadsmijn.hub.count;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What there is of a lot, by somebody who counted it (voorraadtelling). */
@Schema(name = "CountRequest")
record CountRequest(
        @NotNull
        @Schema(
                description =
                        "All that is on hand, in the lot's unit or any that converts; 0 for nothing: it is gone then, and comes back as a walk-in. At most twice what the ledger has: more is a slip of the pen.")
        Amount counted,

        @NotBlank @Size(max = 500) @Schema(description = "Why it differs; told to all who have it reserved.")
        String reason) {

    static final String EXAMPLE = """
            {"counted": {"value": "11", "unit": "piece"}, "reason": "one broke when it was lifted"}""";
}
