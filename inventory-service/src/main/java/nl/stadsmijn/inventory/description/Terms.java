package nl.stadsmijn.inventory.description;

import jakarta.validation.Valid;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On which terms it is offered. */
public record Terms(
        @Valid Price price,

        @Schema(description = "The least that is sold at once, in the unit of the amount.")
        Amount minimumOrder)
        implements DescriptionGroup {

    static final Terms UNKNOWN = new Terms(null, null);

    public Terms {
        price = price == null ? Price.ON_REQUEST : price;
    }

    /** This, where there is so much: no more has to be bought at once than there is. */
    Terms within(Amount amount) {
        var tooMuch = amount != null
                && minimumOrder != null
                && amount.unit() == minimumOrder.unit()
                && minimumOrder.isMoreThan(amount);
        return tooMuch ? new Terms(price, amount) : this;
    }
}
