package nl.stadsmijn.inventory.description;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** What the ledger said of a lot whose parent is not described yet. */
public record AwaitedParent(
        UUID lotId,
        UUID parentId,
        List<UUID> parents,
        BigDecimal amount,
        Unit unit,
        UUID ownerId,
        UUID holderId,
        boolean dismantled) {

    Lot from(Lot parent) {
        return parent.part(lotId, parents, new Amount(amount, unit), dismantled).heldBy(ownerId, holderId);
    }
}
