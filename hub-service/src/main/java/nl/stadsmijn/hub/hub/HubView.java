package nl.stadsmijn.hub.hub;

import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.storage.StoragePolicy;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hub, as everybody may read it. */
@Schema(name = "Hub")
record HubView(
        UUID id,
        String name,
        Hub.Type type,
        Place place,
        String address,
        UUID operatorId,
        @Schema(description = "storage.days.") int storageDays,
        StoragePolicy storage,
        List<String> acceptedProductTypes,
        Capacity capacity) {

    static HubView of(Hub hub) {
        return new HubView(
                hub.id(),
                hub.name(),
                hub.type(),
                hub.place(),
                hub.address(),
                hub.operatorId(),
                hub.storage().days(),
                hub.storage(),
                hub.acceptedProductTypes(),
                hub.capacity());
    }
}
