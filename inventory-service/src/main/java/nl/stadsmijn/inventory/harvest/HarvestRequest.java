package nl.stadsmijn.inventory.harvest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was taken out of a donor in one go, as the contractor reports it. */
@Schema(name = "HarvestRequest")
record HarvestRequest(
        @NotNull Amount harvested,

        @Schema(description = "What broke or was not there.")
        Amount lost,

        @Size(max = 500) @Schema(description = "Why something was lost; needed then.")
        String reason,

        @NotNull @Schema(description = "The day, in the Netherlands.")
        LocalDate on,

        @Size(max = 200) @Schema(description = "How it was taken out.")
        String method) {

    static final String EXAMPLE = """
            {"harvested":{"value":"5","unit":"piece"},"lost":{"value":"1","unit":"piece"},"reason":"broken while lifting",
             "on":"2026-11-20","method":"sawn free and lifted"}""";

    Amount lostOrNone() {
        return lost == null ? Amount.zero(harvested.unit()) : lost;
    }
}
