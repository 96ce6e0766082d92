package nl.stadsmijn.hub.harvest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.description.EvidenceKind;
import nl.stadsmijn.hub.description.WasteStatus;
import nl.stadsmijn.hub.storage.LegalStorage;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Place;

/** What the ledger reads of {@code nl.stadsmijn.inventory.lot.described.v1}. */
record Described(
        UUID lotId,
        String origin,
        String publication,
        Donor donor,
        UUID ownerId,
        UUID holderId,
        List<UUID> parents,
        String name,
        String productType,
        Amount amount,
        BigDecimal massPerUnit,
        Geometry geometry,
        String material,
        List<Performance> performance,
        Condition condition,
        List<Hazard> hazards,
        String rStrategy,
        Provenance provenance,
        Map<String, String> evidence,
        List<UUID> photos,
        LocalDate availableFrom,
        LocalDate availableUntil,
        List<Harvest> harvests,
        String withdrawnReason) {

    static final String TYPE = "nl.stadsmijn.inventory.lot.described.v1";

    record Donor(UUID donorId, Place place, String municipality) {}

    record Geometry(Integer lengthMm, Integer widthMm, Integer heightMm, Integer thicknessMm, String section) {

        static final Geometry UNKNOWN = new Geometry(null, null, null, null, null);

        Description.Size size() {
            return new Description.Size(lengthMm, widthMm, heightMm, thicknessMm);
        }
    }

    record Condition(Integer technical) {}

    record Provenance(WasteStatus wasteStatus) {}

    record Hazard(String substance, String status) {

        private boolean isDanger() {
            return status.equals("SUSPECTED") || status.equals("PRESENT");
        }

        private String told() {
            return substance + " " + status;
        }
    }

    record Performance(String evidence) {}

    /**
     * What was taken out of the donor in one go.
     *
     * @param lotId the lot that stands on the site now: this lot, or a part of it under a new id
     * @param found how much of harvested and lost was never listed; null for nothing
     */
    record Harvest(UUID harvestId, UUID lotId, Amount harvested, Amount lost, Amount found, String reason) {
        Harvest {
            Objects.requireNonNull(harvestId, "harvestId");
            Objects.requireNonNull(lotId, "lotId");
            Objects.requireNonNull(harvested, "harvested");
            Objects.requireNonNull(lost, "lost");
        }
    }

    Described {
        Objects.requireNonNull(lotId, "lotId");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(publication, "publication");
        Objects.requireNonNull(ownerId, "ownerId");
        Objects.requireNonNull(holderId, "holderId");
        Objects.requireNonNull(productType, "productType");
        Objects.requireNonNull(amount, "amount");
        parents = parents == null ? List.of() : List.copyOf(parents);
        geometry = geometry == null ? Geometry.UNKNOWN : geometry;
        performance = performance == null ? List.of() : List.copyOf(performance);
        hazards = hazards == null ? List.of() : List.copyOf(hazards);
        evidence = evidence == null ? Map.of() : Map.copyOf(evidence);
        photos = photos == null ? List.of() : List.copyOf(photos);
        harvests = harvests == null ? List.of() : List.copyOf(harvests);
    }

    /** What is remembered of what the lot is. */
    Description description() {
        return new Description(
                lotId,
                name,
                productType,
                amount.unit(),
                massPerUnit,
                geometry.size(),
                geometry.section(),
                condition == null ? null : condition.technical(),
                provenance == null ? null : provenance.wasteStatus(),
                material,
                evidenceKinds(),
                photos.isEmpty() ? null : photos.getFirst());
    }

    /** In alphabetical order; empty for none. */
    String hazardsTold() {
        return hazards.stream().map(Hazard::told).sorted().collect(Collectors.joining(", "));
    }

    /** What is dangerous in it, or may be: reason enough to keep it where it is. Empty for nothing. */
    Optional<String> danger() {
        return hazards.stream()
                .filter(Hazard::isDanger)
                .map(Hazard::told)
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .map(told -> "it is described with " + told);
    }

    /** A kind that is not one of ours says nothing that is asked for here. */
    private Set<EvidenceKind> evidenceKinds() {
        var named = Stream.concat(
                        evidence.values().stream(), performance.stream().map(Performance::evidence))
                .collect(Collectors.toSet());
        return Arrays.stream(EvidenceKind.values())
                .filter(kind -> named.contains(kind.name()))
                .collect(Collectors.toSet());
    }

    /** What the law lets it be stored as. */
    LegalStorage legalStorage() {
        return LegalStorage.of(provenance == null ? null : provenance.wasteStatus(), rStrategy);
    }

    /** For people: why there is less of it to be had, or none. */
    String whyWithdrawn() {
        return withdrawnReason == null
                ? "withdrawn from the inventory"
                : "withdrawn from the inventory: " + withdrawnReason;
    }

    boolean isPublished() {
        return publication.equals("PUBLISHED");
    }

    /** Whether the description itself brings the lot into the ledger; derived and walk-in lots come in by what happens to them. */
    boolean isListing() {
        return donor != null && parents.isEmpty() && (origin.equals("SURVEY") || origin.equals("DIRECT_LISTING"));
    }

    /** Whether a lot that is not in the ledger yet just comes in with it, and nothing has happened to it. */
    boolean isPlainListing() {
        return isListing() && isPublished() && harvests.isEmpty();
    }

    /** Described by who has it at hand; it comes into the ledger when a hub takes it in. */
    boolean isWalkIn() {
        return origin.equals("WALK_IN");
    }

    /** Listed while it already lies on the site. */
    boolean isDismantled() {
        return origin.equals("DIRECT_LISTING");
    }
}
