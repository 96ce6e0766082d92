package nl.stadsmijn.matching.supply;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.matching.supply.SuppliedLot.Certification;
import nl.stadsmijn.matching.supply.SuppliedLot.Codes;
import nl.stadsmijn.matching.supply.SuppliedLot.Condition;
import nl.stadsmijn.matching.supply.SuppliedLot.Geometry;
import nl.stadsmijn.matching.supply.SuppliedLot.Location;
import nl.stadsmijn.matching.supply.SuppliedLot.Origin;
import nl.stadsmijn.matching.supply.SuppliedLot.Price;
import nl.stadsmijn.matching.supply.SuppliedLot.Storage;

/**
 * What is known of one lot, from four sides; any may be missing yet.
 *
 * @param hub the hub it lies in, if it lies in one that is known
 */
record Picture(
        Optional<Facts.Description> description,
        Optional<Facts.Stock> stock,
        Optional<Facts.Quality> quality,
        Optional<Facts.Hub> hub) {

    /** At a customer or built in again a lot's place would give away who bought it. */
    private static final Set<String> SHOWN_AT = Set.of(Location.DONOR, Location.SITE, Location.HUB, "TRANSIT");

    /** The lot as it may be seen; nothing while it is not published, not described, or nobody knows where it is. */
    Optional<SuppliedLot> shown() {
        return description
                .filter(Facts.Description::published)
                .flatMap(what -> stock.filter(Facts.Stock::described)
                        .flatMap(where -> location(what, where).map(location -> lot(what, where, location))));
    }

    private SuppliedLot lot(Facts.Description what, Facts.Stock where, Location location) {
        return new SuppliedLot(
                what.lotId(),
                what.name(),
                what.description(),
                what.productType(),
                new Codes(what.nlsfb(), what.ifcClass(), what.eural(), what.scope(), what.layer(), what.rStrategy()),
                what.material(),
                new Amount(where.available(), where.unit()),
                what.massPerUnit(),
                what.geometry() == null ? Geometry.UNKNOWN : what.geometry(),
                what.condition() == null ? Condition.UNKNOWN : what.condition(),
                what.harvestable(),
                what.availableFrom(),
                what.availableUntil(),
                new Price(Price.Kind.valueOf(what.price().kind()), what.price().perUnit()),
                where.ownerId(),
                where.holderId(),
                location,
                origin(what),
                where.storage() == null
                        ? null
                        : new Storage(
                                where.storage().deadline(), where.storage().state()),
                quality.map(known -> new Certification(
                                known.status(), known.scheme(), known.certificateId(), known.validUntil()))
                        .orElse(Certification.NONE),
                what.evidence() == null ? Map.of() : what.evidence(),
                what.photos(),
                where.available().signum() > 0 && !where.quarantined());
    }

    private static Origin origin(Facts.Description what) {
        var donor = what.donor();
        return donor == null
                ? new Origin(what.origin(), null, null, null)
                : new Origin(what.origin(), donor.donorId(), donor.municipality(), donor.buildYear());
    }

    private Optional<Location> location(Facts.Description what, Facts.Stock where) {
        var at = where.location();
        if (!SHOWN_AT.contains(at.kind())) {
            return Optional.empty();
        }
        return spot(what, at)
                .map(spot -> new Location(
                        at.kind(),
                        at.id(),
                        spot.name(),
                        spot.place(),
                        Location.HUB.equals(at.kind())
                                ? spot.place()
                                : spot.place().toOneKm()));
    }

    private record Spot(String name, Place place) {}

    /**
     * A hub is where it says itself, a donor and its site where inventory-service says; only of other places the ledger's word is all there is. The
     * ledger says whose name and place it knew when the lot last changed, and a donor that is moved changes none of its lots there.
     */
    private Optional<Spot> spot(Facts.Description what, Facts.Location at) {
        var told = Optional.ofNullable(at.place()).map(place -> new Spot(at.name(), place));
        return switch (at.kind()) {
            case Location.HUB ->
                hub.map(known -> new Spot(known.name(), known.place())).or(() -> told);
            case Location.DONOR, Location.SITE ->
                Optional.ofNullable(what.donor())
                        .filter(donor -> donor.place() != null
                                && (at.id() == null || at.id().equals(donor.donorId())))
                        .map(donor -> new Spot(donor.municipality(), donor.place()))
                        .or(() -> told);
            default -> told;
        };
    }
}
