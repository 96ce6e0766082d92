package nl.stadsmijn.hub.occupancy;

import nl.stadsmijn.hub.room.RoomUse;
import nl.stadsmijn.hub.room.Space;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What comes or goes together.
 *
 * @param lots how many
 * @param space the sum of what is known
 */
@Schema(name = "RoomFlow")
record Flow(long lots, Space space) {

    static final Flow NOTHING = new Flow(0, Space.NONE);

    static Flow of(RoomUse use) {
        return new Flow(use.lots(), use.taken());
    }

    Flow plus(Flow other) {
        return new Flow(lots + other.lots, space.plus(other.space));
    }

    Flow minus(Flow other) {
        return new Flow(lots - other.lots, space.minus(other.space));
    }

    Flow rounded() {
        return new Flow(lots, space.rounded());
    }
}
