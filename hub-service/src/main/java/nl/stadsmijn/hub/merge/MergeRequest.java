package nl.stadsmijn.hub.merge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The lots that become one. */
@Schema(name = "MergeRequest")
record MergeRequest(
        @NotNull
        @Size(min = 2, max = 100)
        @Schema(description = "With all that is on hand of each; split off first what is not to be merged.")
        List<@NotNull UUID> lotIds,

        @Size(max = 500) String reason) {

    static final String EXAMPLE = """
            {
              "lotIds": ["0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3", "0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b4"],
              "reason": "one stack"
            }""";
}
