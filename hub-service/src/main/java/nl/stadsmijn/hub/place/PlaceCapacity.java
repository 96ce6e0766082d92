package nl.stadsmijn.hub.place;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Optional;
import nl.stadsmijn.hub.room.Limit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a place within a hub holds; a limit that is not given is not judged. */
@Schema(name = "HubPlaceCapacity", examples = "{\"floorM2\":8,\"massT\":2.5}")
public record PlaceCapacity(
        @Positive @Digits(integer = 10, fraction = 3) @Schema(description = "m² of floor, as it is stacked.")
        BigDecimal floorM2,

        @Positive @Digits(integer = 10, fraction = 3) @Schema(description = "m³.")
        BigDecimal volumeM3,

        @Positive @Digits(integer = 10, fraction = 3) @Schema(description = "Tonnes.")
        BigDecimal massT) {

    static final PlaceCapacity UNLIMITED = new PlaceCapacity(null, null, null);

    /** Where a limit stands in it. */
    static String field(Limit limit) {
        return switch (limit) {
            case FLOOR -> "floorM2";
            case VOLUME -> "volumeM3";
            case MASS -> "massT";
            case PLACES -> throw new IllegalArgumentException("a place has no places");
        };
    }

    Optional<BigDecimal> of(Limit limit) {
        return Optional.ofNullable(
                switch (limit) {
                    case FLOOR -> floorM2;
                    case VOLUME -> volumeM3;
                    case MASS -> massT;
                    case PLACES -> null;
                });
    }
}
