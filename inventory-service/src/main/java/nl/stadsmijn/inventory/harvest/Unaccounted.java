package nl.stadsmijn.inventory.harvest;

import java.math.BigDecimal;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** An element of which something is still in the donor, as far as anybody told. */
record Unaccounted(UUID elementId, String name, BigDecimal amount, Unit unit) {

    Amount left() {
        return new Amount(amount, unit);
    }
}
