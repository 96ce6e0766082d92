package nl.stadsmijn.hub.place;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What lies where in hubs. */
public interface StoredLots {

    /** Those of these lots that lie in a hub. */
    List<StoredLot> in(UUID hub, Collection<UUID> lots);

    /** Those of these codes that are of a place of a hub, with the ids of the places. */
    Map<String, UUID> places(UUID hub, Collection<String> codes);
}
