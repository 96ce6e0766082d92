package nl.stadsmijn.hub.hub;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.quantity.Place;

/** The event that tells a hub: {@code contracts/events/nl.stadsmijn.hub.hub.changed.v1.schema.json}. */
record HubChanged(
        UUID hubId,
        String name,
        Hub.Type type,
        Place place,
        UUID operatorId,
        int storageDays,
        LocalDate temporaryUntil,
        List<String> acceptedProductTypes,
        Room capacity) {

    /** Limits as texts, so that no reader rounds them. */
    record Room(String floorM2, String volumeM3, String massT, Integer places) {
        static Room of(Capacity capacity) {
            return capacity == null
                    ? null
                    : new Room(
                            text(capacity.floorM2()),
                            text(capacity.volumeM3()),
                            text(capacity.massT()),
                            capacity.places());
        }

        private static String text(BigDecimal limit) {
            return limit == null ? null : limit.stripTrailingZeros().toPlainString();
        }
    }

    static Event of(Hub hub) {
        var data = new HubChanged(
                hub.id(),
                hub.name(),
                hub.type(),
                hub.place(),
                hub.operatorId(),
                hub.storage().days(),
                hub.temporaryUntil(),
                hub.acceptedProductTypes(),
                Room.of(hub.capacity()));
        return new Event("hub.hubs", "nl.stadsmijn.hub.hub.changed.v1", hub.id(), hub.version(), data);
    }
}
