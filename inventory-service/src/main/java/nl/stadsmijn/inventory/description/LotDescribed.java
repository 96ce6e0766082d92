package nl.stadsmijn.inventory.description;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
        @JsonUnwrapped Head head,
        @JsonUnwrapped What what,
        List<UUID> photos,
        List<Harvested> harvests,
        String withdrawnReason) {

    /** Which lot it is, and whose. */
    record Head(
            UUID lotId,
            String externalId,
            Lot.Origin origin,
            Lot.Publication publication,
            UUID inventoryId,
            Donor donor,
            UUID ownerId,
            UUID holderId,
            List<UUID> parents,
            String scope,
            LocalDate availableFrom,
            LocalDate availableUntil) {

        private static Head of(Lot lot) {
            var donor = lot.donor();
            return new Head(
                    lot.id(),
                    lot.externalId(),
                    lot.origin(),
                    lot.publication(),
                    lot.inventoryId(),
                    donor == null ? null : Donor.of(donor),
                    lot.ownerId(),
                    lot.holderId(),
                    lot.parents().isEmpty() ? null : lot.parents(),
                    donor == null ? null : donor.scope(),
                    lot.availableFrom(),
                    lot.availableUntil());
        }
    }

    record Donor(UUID donorId, Place place, String municipality, Integer buildYear, String scope) {

        private static Donor of(DonorFacts facts) {
            return new Donor(facts.donorId(), facts.place(), facts.municipality(), facts.buildYear(), facts.scope());
        }
    }

    /** What it is; like {@link Description}, but that a mass is a text, and maps are in alphabetical order. */
    record What(
            @JsonUnwrapped Identity identity,
            @JsonUnwrapped Classification classification,
            Amount amount,
            String massPerUnit,
            Geometry geometry,
            @JsonUnwrapped MadeOf madeOf,
            @JsonUnwrapped Performances performances,
            Condition condition,
            Detachability detachability,
            @JsonUnwrapped Hazards hazardous,
            @JsonUnwrapped Reuse reuse,
            Provenance provenance,
            @JsonUnwrapped Terms terms,
            Map<String, Description.Evidence> evidence,
            Map<String, EvidenceDetail> evidenceDetails) {

        private static What of(Description description) {
            return new What(
                    description.identity(),
                    description.classification(),
                    description.amount(),
                    plain(description.measure().massPerUnit()),
                    description.geometry(),
                    description.madeOf(),
                    description.performances(),
                    description.condition(),
                    description.detachability(),
                    description.hazardous(),
                    description.reuse(),
                    description.provenance(),
                    description.terms(),
                    new TreeMap<>(description.proof().evidence()),
                    new TreeMap<>(description.proof().evidenceDetails()));
        }

        private static String plain(BigDecimal mass) {
            return mass == null ? null : mass.toPlainString();
        }
    }

    record Harvested(
            UUID harvestId, UUID lotId, Amount harvested, Amount lost, Amount found, String reason, LocalDate on) {

        private static Harvested of(Harvest harvest) {
            return new Harvested(
                    harvest.harvestId(),
                    harvest.lotId(),
                    harvest.harvested(),
                    harvest.lost(),
                    harvest.found().isZero() ? null : harvest.found(),
                    harvest.reason(),
                    harvest.on());
        }
    }

    /** @param shown with the lot; of these only photos are told, by their ids */
    static Event of(Lot lot, List<LotPhoto> shown) {
        var data = new LotDescribed(
                Head.of(lot),
                What.of(lot.description()),
                photos(shown),
                lot.harvests().stream().map(Harvested::of).toList(),
                lot.withdrawnReason());
        return new Event("inventory.lots", "nl.stadsmijn.inventory.lot.described.v1", lot.id(), lot.version(), data);
    }

    private static List<UUID> photos(List<LotPhoto> shown) {
        var photos = LotPhoto.Kind.PHOTO.among(shown).stream().map(LotPhoto::id).toList();
        return photos.isEmpty() ? null : photos;
    }
}
