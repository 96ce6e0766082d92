package nl.stadsmijn.inventory.balance;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mass in both units, exactly; as texts, so that no program rounds it. Below 0 only in a difference. */
@Schema(name = "Mass", examples = "{\"kg\":\"34056\",\"t\":\"34.056\"}")
public record Mass(
        @Schema(pattern = "^-?[0-9]+(\\.[0-9]+)?$", examples = "34056")
        String kg,

        @Schema(pattern = "^-?[0-9]+(\\.[0-9]+)?$", examples = "34.056")
        String t) {

    public static Mass of(BigDecimal kg) {
        return new Mass(text(kg), text(kg.movePointLeft(3)));
    }

    private static String text(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
