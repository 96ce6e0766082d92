package nl.stadsmijn.hub.hub;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import nl.stadsmijn.kit.quantity.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What storing costs.
 *
 * @param price EUR, ex VAT, for one of what it is counted by
 */
@Schema(name = "StorageFee", examples = "{\"price\":{\"amount\":\"0.12\",\"currency\":\"EUR\"},\"per\":\"M2_DAY\"}")
public record StorageFee(
        @NotNull @Valid Money price, @NotNull Per per) {

    /** What is counted. */
    @Schema(name = "StorageFeeBasis")
    public enum Per {
        /** A square metre of floor for a day. */
        M2_DAY,
        /** A place for a day. */
        PLACE_DAY
    }
}
