package nl.stadsmijn.hub.place;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place within a hub. */
@Schema(name = "HubPlace")
public record HubPlace(
        UUID id,

        @Schema(description = "What is written on it; unique within its hub.", examples = "A-01-3")
        String code,

        @Schema(description = "What it holds, as far as that was said; no more is put there.")
        PlaceCapacity capacity,

        @Schema(description = "How many lots lie there.") long lots,

        @JsonIgnore long version) {}
