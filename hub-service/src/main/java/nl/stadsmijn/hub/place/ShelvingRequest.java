package nl.stadsmijn.hub.place;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.room.Space;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where lots are put. */
@Schema(name = "ShelvingRequest")
record ShelvingRequest(@NotEmpty @Size(max = 200) List<@NotNull @Valid Line> lines) {

    static final String EXAMPLE = """
            {
              "lines": [
                {
                  "lotId": "0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3",
                  "place": "A-01-3",
                  "space": {"floorM2": 6, "places": 1}
                }
              ]
            }""";

    @Schema(name = "ShelvingLineRequest")
    record Line(
            @NotNull UUID lotId,

            @Size(max = 100) @Schema(description = "Code of a place of the hub; absent: on none.", examples = "A-01-3")
            String place,

            @Valid @Schema(description = "The space that the lot takes there now. What is absent stays as it was.")
            Space space) {}
}
