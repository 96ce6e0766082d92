package nl.stadsmijn.hub.consignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What arrived. */
@Schema(name = "ReceiptRequest")
public record ReceiptRequest(
        @Size(max = 200)
        @Schema(description = "Lots of which another amount was counted than was sent; the others arrived as sent.")
        List<@NotNull @Valid Line> lines) {

    public static final String EXAMPLE = """
            {
              "lines": [
                {"lotId": "0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3", "counted": {"value": "11", "unit": "piece"}, "reason": "one broken while unloading"}
              ]
            }""";

    public ReceiptRequest {
        lines = lines == null ? List.of() : lines; // what is null in it is named by its constraint
    }

    /** A lot that arrived. */
    @Schema(name = "ReceiptLineRequest")
    public record Line(
            @NotNull @Schema(description = "The lot as it was sent.")
            UUID lotId,

            @NotNull @Valid @Schema(description = "0 if nothing of it arrived.")
            Amount counted,

            @Size(max = 500) @Schema(description = "Needed where another amount was counted than was sent.")
            String reason) {}
}
