package nl.stadsmijn.hub.occupancy;

import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.hub.room.Space;

/**
 * A lot, or a part of one, that comes to a hub.
 *
 * @param on the day, Europe/Amsterdam; one that is over, while it has not happened, is expected any moment
 * @param space what it takes there, as far as it is known
 */
public record Planned(UUID lotId, LocalDate on, Space space) {}
