package nl.stadsmijn.hub.occupancy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is to leave a hub on a day that is known; each feature that plans such implements it. */
public interface Departures {

    /** What lies in the hub still, and is to leave before a day. */
    List<Leaving> departures(UUID hub, LocalDate before);
}
