package nl.stadsmijn.inventory.description;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much there is.
 *
 * @param amount as the survey or the ledger says; null only in a draft
 * @param massPerUnit kg per unit of the amount
 */
public record Measure(
        Amount amount,

        @Positive @Digits(integer = 12, fraction = 3) @Schema(description = "kg per unit of the amount")
        BigDecimal massPerUnit)
        implements DescriptionGroup {

    static final Measure UNKNOWN = new Measure(null, null);

    /** A computed or converted mass, as it is written down: to 0.1 kg, whatever way it came in. */
    public static BigDecimal kg(double kg) {
        return BigDecimal.valueOf(kg).setScale(1, RoundingMode.HALF_UP);
    }

    Measure ofAmount(Amount other) {
        return new Measure(other, massPerUnit);
    }
}
