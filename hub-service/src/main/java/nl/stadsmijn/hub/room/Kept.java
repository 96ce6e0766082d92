package nl.stadsmijn.hub.room;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The room that a hub keeps for what it said it would take, seen by one who comes; what is not known is null, and nothing is kept for it.
 *
 * @param forOthers what somebody else was promised
 * @param own what whoever comes was promised
 */
public record Kept(Space forOthers, Space own) {

    public static final Kept NOTHING = new Kept(Space.NONE, Space.NONE);

    private static final int DECIMALS = 3;

    /** Room that is kept for others only. */
    public static Kept forOthers(Space space) {
        return new Kept(space, Space.NONE);
    }

    BigDecimal forOthers(Limit limit) {
        return known(forOthers.of(limit));
    }

    /** Rounded up, so that what was promised a room can't be refused for how a share of it was rounded. */
    BigDecimal own(Limit limit) {
        return known(own.of(limit)).setScale(DECIMALS, RoundingMode.UP);
    }

    private static BigDecimal known(BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
