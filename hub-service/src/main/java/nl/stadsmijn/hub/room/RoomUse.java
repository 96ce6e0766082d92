package nl.stadsmijn.hub.room;

import java.util.EnumMap;
import java.util.Map;

/**
 * What lies in a hub.
 *
 * @param lots how many
 * @param taken the sum of what is known
 * @param unknown of how many lots the space is not known, by limit
 */
public record RoomUse(long lots, Space taken, Map<Limit, Long> unknown) {

    /** With one lot more. */
    public RoomUse with(Space space) {
        var more = new EnumMap<Limit, Long>(Limit.class);
        for (var limit : Limit.values()) {
            more.put(limit, unknown(limit) + (space.of(limit) == null ? 1 : 0));
        }
        return new RoomUse(lots + 1, taken.plus(space), more);
    }

    public long unknown(Limit limit) {
        return unknown.getOrDefault(limit, 0L);
    }
}
