package nl.stadsmijn.inventory.harvest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.stadsmijn.inventory.disposal.DestinationRequest;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was taken out of a donor in one go, as the contractor reports it. */
@Schema(name = "HarvestRequest")
record HarvestRequest(
        @NotNull Amount harvested,

        @Schema(description = "What broke or was not there.")
        Amount lost,

        @Size(max = 500)
        @Schema(description = "Why something was lost, or why there is more than was inventoried; needed then.")
        String reason,

        @NotNull @Schema(description = "The day, in the Netherlands.")
        LocalDate on,

        @Size(max = 200) @Schema(description = "How it was taken out.")
        String method,

        @Schema(
                description =
                        "true: harvested and lost are more than the inventory had left, and that is right. What is above is recorded as found; refused when there is not more.")
        Boolean moreThanInventoried,

        @Valid @Schema(description = "The receiver to whom went what was lost; only with a loss.")
        DestinationRequest destination) {

    static final String EXAMPLE = """
            {"harvested":{"value":"5","unit":"piece"},"lost":{"value":"1","unit":"piece"},"reason":"broken while lifting",
             "on":"2026-11-20","method":"sawn free and lifted"}""";

    static final String SURPLUS_EXAMPLE = """
            {"harvested":{"value":"13","unit":"piece"},"reason":"one more behind a lining wall","on":"2026-11-20","moreThanInventoried":true}""";

    boolean saysMore() {
        return Boolean.TRUE.equals(moreThanInventoried);
    }

    Amount lostOrNone() {
        return lost == null ? Amount.zero(harvested.unit()) : lost;
    }
}
