package nl.stadsmijn.inventory.description;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Place;

/** The event that tells what a lot is, whole: {@code contracts/events/nl.stadsmijn.inventory.lot.described.v1.schema.json}. */
record LotDescribed(
        UUID lotId,
        String externalId,
        Lot.Origin origin,
        Lot.Publication publication,
        UUID inventoryId,
        Donor donor,
        UUID ownerId,
        UUID holderId,
        List<UUID> parents,
        String name,
        String description,
        String productType,
        String nlsfb,
        String ifcClass,
        String scope,
        Description.Layer layer,
        String eural,
        Amount amount,
        String massPerUnit,
        List<String> globalIds,
        Geometry geometry,
        String material,
        Condition condition,
        boolean harvestable,
        Description.RStrategy rStrategy,
        LocalDate availableFrom,
        LocalDate availableUntil,
        Price price,
        Map<String, Description.Evidence> evidence,
        List<Harvested> harvests) {

    record Donor(UUID donorId, Place place, String municipality, Integer buildYear, String scope) {

        private static Donor of(DonorFacts facts) {
            return new Donor(facts.donorId(), facts.place(), facts.municipality(), facts.buildYear(), facts.scope());
        }
    }

    record Harvested(UUID harvestId, UUID lotId, Amount harvested, Amount lost, String reason, LocalDate on) {

        private static Harvested of(Harvest harvest) {
            return new Harvested(
                    harvest.harvestId(),
                    harvest.lotId(),
                    harvest.harvested(),
                    harvest.lost(),
                    harvest.reason(),
                    harvest.on());
        }
    }

    static Event of(Lot lot) {
        var what = lot.description();
        var donor = lot.donor();
        var data = new LotDescribed(
                lot.id(),
                lot.externalId(),
                lot.origin(),
                lot.publication(),
                lot.inventoryId(),
                donor == null ? null : Donor.of(donor),
                lot.ownerId(),
                lot.holderId(),
                lot.parents().isEmpty() ? null : lot.parents(),
                what.name(),
                what.description(),
                what.productType(),
                what.nlsfb(),
                what.ifcClass(),
                donor == null ? null : donor.scope(),
                what.layer(),
                what.eural(),
                what.amount(),
                plain(what.massPerUnit()),
                what.globalIds().isEmpty() ? null : what.globalIds(),
                what.geometry(),
                what.material(),
                what.condition(),
                what.harvestable(),
                what.rStrategy(),
                donor == null ? null : donor.availableFrom(),
                donor == null ? null : donor.availableUntil(),
                what.price(),
                what.evidence().isEmpty() ? null : new TreeMap<>(what.evidence()),
                lot.harvests().stream().map(Harvested::of).toList());
        return new Event("inventory.lots", "nl.stadsmijn.inventory.lot.described.v1", lot.id(), lot.version(), data);
    }

    private static String plain(BigDecimal mass) {
        return mass == null ? null : mass.toPlainString();
    }
}
