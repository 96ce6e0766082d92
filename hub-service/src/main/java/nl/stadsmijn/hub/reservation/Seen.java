package nl.stadsmijn.hub.reservation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Unit;

/**
 * What is seen before a reservation.
 *
 * @param units   in what the lots are counted; those that are not in it are unknown
 * @param windows when the lots come out of their donors, as far as they are still in one
 * @param due     options of anybody on these lots whose time has passed
 */
record Seen(
        Map<UUID, Unit> units,
        Map<UUID, Availability.Window> windows,
        ReservationPolicy.Holdings holdings,
        List<UUID> due) {}
