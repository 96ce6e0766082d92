package nl.stadsmijn.inventory.description;

import jakarta.validation.constraints.NotNull;
import nl.stadsmijn.kit.quantity.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked per unit of the amount, EUR ex VAT; only a fixed price has a figure. */
@Schema(examples = "{\"kind\":\"FIXED\",\"perUnit\":{\"amount\":\"95.00\",\"currency\":\"EUR\"}}")
public record Price(@NotNull Kind kind, Money perUnit) {

    public static final Price ON_REQUEST = new Price(Kind.ON_REQUEST, null);

    /** How a price comes about. */
    @Schema(name = "PriceKind")
    public enum Kind {
        FIXED,
        ON_REQUEST,
        FREE
    }
}
