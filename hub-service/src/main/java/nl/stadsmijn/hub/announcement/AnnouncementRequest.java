package nl.stadsmijn.hub.announcement;

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

/** What somebody means to bring. */
@Schema(name = "AnnouncementRequest")
record AnnouncementRequest(
        @NotNull @Schema(description = "The day it comes, Europe/Amsterdam.", examples = "2027-02-15")
        LocalDate expectedOn,

        @Size(max = 200) @Schema(description = "Who brings it, in words.")
        String carrier,

        @Size(max = 500) String note,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Line> lines) {

    static final String EXAMPLE = """
            {
              "expectedOn": "2027-02-15",
              "carrier": "own truck, after 10:00",
              "lines": [
                {
                  "lotId": "0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3",
                  "amount": {"value": "8", "unit": "piece"},
                  "space": {"floorM2": 19}
                }
              ]
            }""";

    @Schema(name = "AnnouncementLineRequest")
    record Line(
            @NotNull UUID lotId,

            @Schema(description = "How much of the lot comes; all that is left of it when absent.")
            Amount amount,

            @Valid
            @Schema(
                    description =
                            "The space that it takes, as far as you know; mass and volume follow from the description where they can.")
            Space space) {}
}
