package nl.stadsmijn.inventory.description;

import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;

/**
 * What was taken out of the donor in one go.
 *
 * @param lotId the lot that stands on the site now: the lot itself when nothing was left behind, a new one otherwise
 * @param lost what broke or was not there
 * @param found how much of the two was above what the inventory had left; 0 if nothing was
 * @param reason why something was lost or found; null if nothing was
 */
public record Harvest(
        UUID harvestId,
        UUID lotId,
        Amount harvested,
        Amount lost,
        Amount found,
        String reason,
        String method,
        LocalDate on) {

    public Amount taken() {
        return harvested.plus(lost);
    }

    /** How much less of what was inventoried is left in the donor. */
    Amount takenOfClaim() {
        return taken().minus(found);
    }
}
