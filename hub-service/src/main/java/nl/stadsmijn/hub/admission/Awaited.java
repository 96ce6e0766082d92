package nl.stadsmijn.hub.admission;

import java.math.BigDecimal;
import java.util.UUID;
import nl.stadsmijn.hub.room.Space;

/**
 * What a hub said it would take, and has not come yet: so much of a lot.
 *
 * @param amount in the lot's unit, above 0
 * @param takes the space that is kept for it; null is not known
 * @param said what of that somebody said
 */
public record Awaited(UUID lotId, BigDecimal amount, Space takes, Space said) {

    /** What stays awaited once so much has come, less than all of it. */
    Awaited less(BigDecimal came) {
        var left = amount.subtract(came);
        return new Awaited(lotId, left, takes.share(left, amount), said.share(left, amount));
    }

    /** What was said of so much of it. */
    Space said(BigDecimal part) {
        return said.share(part, amount);
    }

    /** The space of so much of it. */
    Space of(BigDecimal part) {
        return takes.share(part, amount);
    }
}
