package nl.stadsmijn.hub.place;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Places to add to a hub. */
@Schema(name = "HubPlacesRequest")
record PlacesRequest(
        @NotEmpty @Size(max = 500) @Schema(description = "What is written on them, each once.")
        List<
                        @NotNull
                        @Pattern(
                                regexp = CODE,
                                message =
                                        "must begin with a letter or digit, and have at most 20 letters, digits, dots, dashes, slashes and underscores, such as A-01-3")
                        String>
                codes,

        @Valid @Schema(description = "What each of them holds; a limit that is absent is not judged.")
        PlaceCapacity capacity) {

    /** What a label has room for, and a scanner reads without a mistake. */
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._/-]{0,19}";

    static final String EXAMPLE = """
            {"codes": ["A-01-1", "A-01-2", "A-01-3"], "capacity": {"floorM2": 8}}""";
}
