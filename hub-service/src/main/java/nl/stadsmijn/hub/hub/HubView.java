package nl.stadsmijn.hub.hub;

import java.time.LocalDate;
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
        OpeningHours openingHours,

        @Schema(description = "The last day of a temporary hub.")
        LocalDate temporaryUntil,

        UUID operatorId,
        @Schema(description = "storage.days.") int storageDays,
        StoragePolicy storage,

        @Schema(description = "With all that are below them; empty: everything.")
        List<String> acceptedProductTypes,

        Acceptance acceptance,
        Capacity capacity,
        StorageFee fee) {

    static HubView of(Hub hub) {
        return new HubView(
                hub.id(),
                hub.name(),
                hub.type(),
                hub.place(),
                hub.address(),
                hub.openingHours(),
                hub.temporaryUntil(),
                hub.operatorId(),
                hub.storage().days(),
                hub.storage(),
                hub.acceptedProductTypes(),
                hub.acceptance(),
                hub.capacity(),
                hub.fee());
    }
}
