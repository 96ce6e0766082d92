package nl.stadsmijn.hub.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * An amount that went from one account of a lot to another; never changed once booked.
 *
 * @param bookingId the same for movements that are one happening: out of a parent and into its child
 * @param from null place for what had none before
 * @param ownerId who has title after it
 * @param holderId who has custody after it
 * @param counterLotId the other lot of a split
 */
public record Movement(
        UUID id,
        UUID bookingId,
        UUID lotId,
        MovementKind kind,
        Post from,
        Post to,
        BigDecimal amount,
        UUID ownerId,
        UUID holderId,
        UUID counterLotId,
        Why why,
        By by,
        Instant at) {

    /** An account of the lot at a place. */
    public record Post(Account account, Location location) {
        private boolean isInHub() {
            return location != null && location.is(Location.Kind.HUB);
        }

        private boolean isOnSiteOrRoad() {
            return location != null && (location.is(Location.Kind.SITE) || location.is(Location.Kind.TRANSIT));
        }

        private boolean isAhead() {
            return location != null && location.isAhead();
        }
    }

    /** Whether something came into a hub, changed there, or left one. */
    boolean touchesHub() {
        return from.isInHub() || to.isInHub();
    }

    /** {@link #touchesHub}, or it happened to what was on a site or on its way: wherever something can be decided about a lot. */
    boolean touchesWhatIsOut() {
        return touchesHub() || from.isOnSiteOrRoad() || to.isOnSiteOrRoad();
    }

    /** Whether something of it was not anywhere it is brought to yet, and changed there or went on. What comes into the ledger was nowhere before. */
    boolean isOutsideHubs() {
        return from.isAhead();
    }
}
