package nl.stadsmijn.hub.stock;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.stadsmijn.kit.quantity.Unit;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much went from one account to another, as it is shown. Unlike what can be counted, it may be a part of a piece: of a beam that was cut in three and left
 * some waste, each third came out of a share of it.
 */
@Schema(
        name = "LedgerAmount",
        description = "Like Amount; where a treatment divided a piece, also a part of one.",
        examples = "{\"value\":\"12.5\",\"unit\":\"m2\"}",
        requiredProperties = {"value", "unit"})
public record LedgerAmount(
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, pattern = "^[0-9]{1,12}(\\.[0-9]{1,3})?$", examples = "12.5")
        BigDecimal value,

        @Schema(examples = "m2") Unit unit) {

    public LedgerAmount {
        value = value.setScale(Math.max(0, value.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }
}
