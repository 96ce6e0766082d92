package nl.stadsmijn.hub.place;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a place holds from now on. */
@Schema(name = "HubPlaceRequest")
record PlaceRequest(
        @Valid @Schema(description = "A limit that is absent is not judged any more.")
        PlaceCapacity capacity) {

    static final String EXAMPLE = """
            {"capacity": {"floorM2": 10, "massT": 2.5}}""";
}
