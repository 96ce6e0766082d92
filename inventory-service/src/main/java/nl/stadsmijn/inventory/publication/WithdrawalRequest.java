package nl.stadsmijn.inventory.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is not offered any more. */
@Schema(name = "WithdrawalRequest")
record WithdrawalRequest(
        @NotBlank @Size(max = 500) @Schema(description = "Told to all who had it reserved.")
        String reason,

        @Schema(description = "How much is taken back; all that is left in the donor when absent.")
        Amount amount) {

    static final String EXAMPLE = """
            {"reason":"asbestos found in the joints"}""";

    static final String PART_EXAMPLE = """
            {"reason":"two stay in the building","amount":{"value":"2","unit":"piece"}}""";
}
