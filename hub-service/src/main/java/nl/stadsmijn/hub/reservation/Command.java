package nl.stadsmijn.hub.reservation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What can be asked of a reservation. */
public sealed interface Command {

    /** @param condition null for none */
    record Confirm(Condition condition) implements Command {}

    record Extend(Instant until) implements Command {}

    record Release() implements Command {}

    /** There is so much less at a lot than is promised of it; more than the reservation has there takes all that it has there. */
    record CutBack(UUID lot, BigDecimal missing) implements Command {}

    /** @param delivered its lines, with the lots that were delivered */
    record Fulfil(List<Line> delivered) implements Command {}

    /** The day of its condition has passed. */
    record Judge(boolean met) implements Command {}
}
