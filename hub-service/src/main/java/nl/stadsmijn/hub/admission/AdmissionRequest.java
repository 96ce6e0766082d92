package nl.stadsmijn.hub.admission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody would bring to a hub. */
@Schema(name = "AdmissionRequest")
record AdmissionRequest(
        @Schema(description = "The day it would come, Europe/Amsterdam; today when absent.", examples = "2026-12-04")
        LocalDate on,

        @NotEmpty @Size(max = 200) List<@NotNull @Valid Line> lines) {

    static final String EXAMPLE = """
            {
              "lines": [
                {
                  "lotId": "0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3",
                  "amount": {"value": "8", "unit": "piece"},
                  "space": {"floorM2": 20}
                }
              ]
            }""";

    @Schema(name = "AdmissionLineRequest")
    record Line(
            @NotNull UUID lotId,

            @Schema(description = "How much of it would come; all of it when absent.")
            Amount amount,

            @Valid
            @Schema(
                    description =
                            "The space it takes, as far as you know; mass and volume follow from the description where they can.")
            Space space) {}
}
