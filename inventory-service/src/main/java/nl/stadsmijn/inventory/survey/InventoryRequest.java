package nl.stadsmijn.inventory.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An inventory as a client writes it. */
@Schema(name = "InventoryRequest")
record InventoryRequest(
        @NotNull UUID donorId,
        @NotNull Inventory.Stage stage,
        LocalDate surveyedOn,

        @Size(max = 200)
        @Pattern(regexp = Inventory.REFERENCE, message = "must have a letter or a digit: it is looked up by it")
        @Schema(description = "Reference of the asbestos report.")
        String asbestosReport) {

    static final String EXAMPLE = """
            {"donorId":"0192f0c0-0000-7a4b-8c5d-6e7f80910001","stage":"DETAILED","surveyedOn":"2026-11-18"}""";

    static InventoryRequest of(Inventory inventory) {
        return new InventoryRequest(
                inventory.donorId(), inventory.stage(), inventory.surveyedOn(), inventory.asbestosReport());
    }
}
