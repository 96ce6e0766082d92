package nl.stadsmijn.hub.shipment;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.delivery.Destinations;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.storage.Ids;

/**
 * Where a shipment is bound for: what its deal says, and beside that what its sender says. Pure.
 *
 * @param name null where nobody named it
 * @param place null where nobody said
 */
record Bound(UUID locationId, String name, Place place) {

    /** As near is the same place: one gate of a site and another. */
    private static final double SAME_PLACE_KM = 0.5;

    /**
     * @param agreed what the deal says, if one made the reservation
     * @param asked null where the sender says nothing
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if the sender says otherwise than the deal, or neither says where
     */
    static Bound of(Optional<Destinations.Destination> agreed, ShipmentRequest.Destination asked) {
        var deal = agreed.orElseGet(() -> new Destinations.Destination(Ids.next(), null, null));
        if (asked == null) {
            refuseNowhere(deal);
            return new Bound(deal.locationId(), deal.name(), deal.place());
        }
        refuseOther(deal, asked);
        return new Bound(
                deal.locationId(),
                deal.name() == null ? asked.name().strip() : deal.name(),
                deal.place() == null ? asked.place() : deal.place());
    }

    private static void refuseNowhere(Destinations.Destination deal) {
        if (deal.name() == null && deal.place() == null) {
            throw Problem.rule("destination", "REQUIRED", "must be given: nobody has said where it goes", null);
        }
    }

    private static void refuseOther(Destinations.Destination deal, ShipmentRequest.Destination asked) {
        var violations = new ArrayList<Violation>();
        if (deal.name() != null
                && !deal.name().strip().equalsIgnoreCase(asked.name().strip())) {
            violations.add(new Violation(
                    "destination.name",
                    "OTHER_DESTINATION",
                    "must be where its deal wants it, %s; or leave the destination out".formatted(deal.name()),
                    asked.name()));
        }
        if (deal.place() != null && asked.place() != null && deal.place().kmTo(asked.place()) > SAME_PLACE_KM) {
            violations.add(new Violation(
                    "destination.place",
                    "OTHER_DESTINATION",
                    "must be where its deal wants it, %s, %s; or leave the destination out"
                            .formatted(deal.place().lat(), deal.place().lon()),
                    asked.place().lat() + ", " + asked.place().lon()));
        }
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
    }
}
