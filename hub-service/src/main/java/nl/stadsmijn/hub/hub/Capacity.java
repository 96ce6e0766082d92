package nl.stadsmijn.hub.hub;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much room there is; a limit that is not given is not judged.
 *
 * @param floorM2 m²
 * @param volumeM3 m³
 * @param massT tonnes
 * @param places how many lots, pallets or racks there is a place for, as the operator counts them
 */
@Schema(name = "HubCapacity", examples = "{\"floorM2\":1200,\"volumeM3\":4800,\"massT\":2500,\"places\":400}")
public record Capacity(
        @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal floorM2,
        @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal volumeM3,
        @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal massT,
        @PositiveOrZero Integer places) {

    /** A hub without limits. */
    public static final Capacity UNLIMITED = new Capacity(null, null, null, null);
}
