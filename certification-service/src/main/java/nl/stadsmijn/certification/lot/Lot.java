package nl.stadsmijn.certification.lot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/**
 * What the other services said of a lot. What has not been said yet is null: the ledger's and the describer's words come in any order.
 *
 * @param present what is there to be sampled: expected, on hand and in transit; in {@code unit}
 * @param madeBy kind of the first movement heard of
 * @param settled whether it is known what it inherits
 */
public record Lot(
        UUID lotId,
        UUID ownerId,
        UUID holderId,
        Unit unit,
        BigDecimal present,
        List<UUID> parents,
        String madeBy,
        Instant madeAt,
        boolean settled,
        String productType) {

    public Optional<Amount> amount() {
        return unit == null ? Optional.empty() : Optional.of(new Amount(present, unit));
    }

    public boolean isOfOrHeldBy(UUID organisation) {
        return organisation.equals(ownerId) || organisation.equals(holderId);
    }
}
