package nl.stadsmijn.hub.place;

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
        List<@NotNull @Pattern(regexp = CODE) String> codes) {

    /** What a label has room for, and a scanner reads without a mistake. */
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._/-]{0,19}";

    static final String EXAMPLE = """
            {"codes": ["A-01-1", "A-01-2", "A-01-3"]}""";
}
