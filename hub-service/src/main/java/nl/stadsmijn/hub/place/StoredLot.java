package nl.stadsmijn.hub.place;

import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lot as it lies in a hub. */
@Schema(name = "StoredLot")
public record StoredLot(
        UUID lotId,

        @Schema(description = "As it was described; absent where it has not been.")
        String name,

        @Schema(description = "Key of a product type.") String productType,
        Amount amount,
        UUID ownerId,

        @Schema(description = "Code of the place it lies in; absent: in none.", examples = "A-01-3")
        String place,

        @Schema(description = "The space it takes, as far as it is known.")
        Space space,

        @Schema(description = "The day since it has lain there like this, Europe/Amsterdam.")
        LocalDate since) {}
