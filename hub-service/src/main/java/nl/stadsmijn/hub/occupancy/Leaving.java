package nl.stadsmijn.hub.occupancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A lot, or a part of one, that is to leave a hub. What that frees is for the stay of the lot to say.
 *
 * @param on the day, Europe/Amsterdam; one that is over, while it has not happened, is expected any moment
 * @param amount in the lot's unit
 */
public record Leaving(UUID lotId, LocalDate on, BigDecimal amount) {}
