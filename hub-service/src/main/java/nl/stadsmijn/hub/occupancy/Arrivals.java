package nl.stadsmijn.hub.occupancy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is on its way to a hub, or announced there; each feature that plans such implements it. */
public interface Arrivals {

    /** What has not come yet, and is to come before a day. */
    List<Planned> arrivals(UUID hub, LocalDate before);
}
