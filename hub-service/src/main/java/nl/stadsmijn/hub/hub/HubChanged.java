package nl.stadsmijn.hub.hub;

import java.util.UUID;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.quantity.Place;

/** The event that tells a hub: {@code contracts/events/nl.stadsmijn.hub.hub.changed.v1.schema.json}. */
record HubChanged(UUID hubId, String name, Hub.Type type, Place place, UUID operatorId, int storageDays) {

    static Event of(Hub hub) {
        var data = new HubChanged(
                hub.id(),
                hub.name(),
                hub.type(),
                hub.place(),
                hub.operatorId(),
                hub.storage().days());
        return new Event("hub.hubs", "nl.stadsmijn.hub.hub.changed.v1", hub.id(), hub.version(), data);
    }
}
