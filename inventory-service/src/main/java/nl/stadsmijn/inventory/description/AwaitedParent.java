package nl.stadsmijn.inventory.description;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/**
 * What the ledger said of a lot that came out of others.
 *
 * @param parentAmounts how much of each parent is in it, in its own unit, in the order of the parents; empty if nobody said
 * @param productType what a treatment made of the parents; null if it is what they were
 * @param massPerUnit kg per unit, as what a treatment made was weighed; null if it was not
 */
public record AwaitedParent(
        UUID lotId,
        List<UUID> parents,
        List<BigDecimal> parentAmounts,
        BigDecimal amount,
        Unit unit,
        UUID ownerId,
        UUID holderId,
        boolean dismantled,
        String productType,
        BigDecimal massPerUnit) {

    Amount whole() {
        return new Amount(amount, unit);
    }
}
