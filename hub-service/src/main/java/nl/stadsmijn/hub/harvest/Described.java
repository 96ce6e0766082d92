package nl.stadsmijn.hub.harvest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
        String productType,
        Amount amount,
        LocalDate availableFrom,
        LocalDate availableUntil,
        List<Harvest> harvests,
        String withdrawnReason) {

    static final String TYPE = "nl.stadsmijn.inventory.lot.described.v1";

    record Donor(UUID donorId, Place place, String municipality) {}

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
        harvests = harvests == null ? List.of() : List.copyOf(harvests);
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
