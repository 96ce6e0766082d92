package nl.stadsmijn.hub.split;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts that become lots of their own. */
@Schema(name = "SplitRequest")
record SplitRequest(@NotEmpty @Size(max = 100) List<@NotNull @Valid Part> parts) {

    static final String EXAMPLE = """
            {
              "parts": [
                {"amount": {"value": "5", "unit": "piece"}, "reason": "shortened ends"},
                {"amount": {"value": "2", "unit": "piece"}}
              ]
            }""";

    @Schema(name = "SplitPartRequest")
    record Part(
            @NotNull
            @Valid
            @Schema(
                    description =
                            "In the lot's unit, or any that converts. All parts together are less than is on hand.")
            Amount amount,

            @Size(max = 500) String reason) {}
}
