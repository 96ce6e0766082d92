package nl.stadsmijn.hub.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands at the door. */
@Schema(name = "IntakeRequest")
record IntakeRequest(@NotEmpty @Size(max = 200) List<@NotNull @Valid Line> lines) {

    static final String EXAMPLE = """
            {
              "lines": [
                {
                  "lotId": "0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3",
                  "countedAmount": {"value": "11", "unit": "piece"},
                  "note": "one broken while unloading"
                }
              ]
            }""";

    @Schema(name = "IntakeLineRequest")
    record Line(
            @NotNull UUID lotId,

            @Schema(
                    description =
                            "How much of the lot moves to the hub; all of it when absent. A part becomes a lot of its own.")
            Amount amount,

            @Schema(
                    description =
                            "How much was counted at the door; what moves when absent. A difference is booked, with the note as its reason: without one the line is refused. Of a walk-in: how much there is.")
            Amount countedAmount,

            @Size(max = 500) String note,

            @Valid
            @Schema(
                    description =
                            "The space that what was counted takes, as far as you say; mass and volume follow from the description where they can.")
            Space space) {}
}
