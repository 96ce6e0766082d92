package nl.stadsmijn.hub.room;

import java.math.BigDecimal;
import java.util.Optional;
import nl.stadsmijn.hub.hub.Capacity;

/**
 * A hub's limits, what of them is taken, and what is kept for what is still to come.
 *
 * @param kept as whoever comes sees it
 */
public record Room(Capacity capacity, RoomUse use, Kept kept) {

    public Room(Capacity capacity, RoomUse use) {
        this(capacity, use, Kept.NOTHING);
    }

    /** The limit; empty where the hub has none. */
    public static Optional<BigDecimal> most(Capacity capacity, Limit limit) {
        return Optional.ofNullable(
                switch (limit) {
                    case FLOOR -> capacity.floorM2();
                    case VOLUME -> capacity.volumeM3();
                    case MASS -> capacity.massT();
                    case PLACES -> capacity.places() == null ? null : BigDecimal.valueOf(capacity.places());
                });
    }

    /**
     * What is free for who comes, 0 or more, as far as the space of what lies there is known; empty where there is no such limit. What was kept for it is free for it,
     * whatever was taken meanwhile.
     */
    public Optional<BigDecimal> free(Limit limit) {
        return most(capacity, limit)
                .map(most -> most.subtract(use.taken().of(limit))
                        .subtract(kept.forOthers(limit))
                        .max(kept.own(limit)));
    }

    /** What of it is kept for others: 0 or more. */
    public BigDecimal keptForOthers(Limit limit) {
        return kept.forOthers(limit);
    }

    /** The room once something more has come in. */
    public Room with(Space space) {
        return new Room(capacity, use.with(space), kept);
    }

    /** The room as another sees it. */
    public Room keeping(Kept other) {
        return new Room(capacity, use, other);
    }
}
