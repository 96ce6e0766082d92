package nl.stadsmijn.hub.room;

import java.math.BigDecimal;
import java.util.Optional;
import nl.stadsmijn.hub.hub.Capacity;

/** A hub's limits, and what of them is taken. */
public record Room(Capacity capacity, RoomUse use) {

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

    /** What is free, 0 or more, as far as the space of what lies there is known; empty where there is no such limit. */
    public Optional<BigDecimal> free(Limit limit) {
        return most(capacity, limit)
                .map(most -> most.subtract(use.taken().of(limit)).max(BigDecimal.ZERO));
    }

    /** The room once something more has come in. */
    public Room with(Space space) {
        return new Room(capacity, use.with(space));
    }
}
