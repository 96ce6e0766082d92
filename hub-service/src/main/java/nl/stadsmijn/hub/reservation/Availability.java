package nl.stadsmijn.hub.reservation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** When lots come out of their donors; the feature that knows implements it. */
public interface Availability {

    /** The days on which a lot comes out, both included. */
    record Window(LocalDate from, LocalDate until) {}

    /** The windows of those of these lots that are still in a donor. */
    Map<UUID, Window> of(Collection<UUID> lots);
}
