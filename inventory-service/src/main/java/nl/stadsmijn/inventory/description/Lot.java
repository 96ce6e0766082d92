package nl.stadsmijn.inventory.description;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.json.Json;

/**
 * A lot as this service knows it: what it is, and where that comes from. How much of it there is now, and where, is the ledger's to say.
 *
 * @param version grows by one with every change, and is the version of its event
 * @param inventoryId the inventory it is an element of; null for a derived lot
 * @param donor what it takes from its donor; null if it came from none
 * @param dismantled it has left the donor
 * @param withdrawnReason why it, or a part of it, was taken back last; null if nothing was
 */
public record Lot(
        UUID id,
        long version,
        UUID inventoryId,
        @Json DonorFacts donor,
        UUID ownerId,
        UUID holderId,
        Origin origin,
        Publication publication,
        List<UUID> parents,
        boolean dismantled,
        String externalId,
        @Json Description description,
        @Json List<Harvest> harvests,
        String withdrawnReason) {

    /** How it came to be a lot. */
    @Schema(name = "LotOrigin")
    public enum Origin {
        SURVEY,
        DIRECT_LISTING,
        WALK_IN,
        DERIVED
    }

    /** Whether others know of it. */
    @Schema(name = "LotPublication")
    public enum Publication {
        UNPUBLISHED,
        PUBLISHED,
        WITHDRAWN
    }

    public boolean isUnpublished() {
        return publication == Publication.UNPUBLISHED;
    }

    /** What no harvest has taken yet; the description must have an amount. What was found above it never was part of it. */
    public Amount left() {
        return harvests.stream().map(Harvest::takenOfClaim).reduce(description.amount(), Amount::minus);
    }

    /** The first day on which it comes out of its donor; null when it has, or never was in one: it is there now. */
    public LocalDate availableFrom() {
        return isInDonor() ? donor.availableFrom() : null;
    }

    /** The last day on which it comes out of its donor; null as for {@link #availableFrom}. */
    public LocalDate availableUntil() {
        return isInDonor() ? donor.availableUntil() : null;
    }

    private boolean isInDonor() {
        return donor != null && !dismantled;
    }

    public boolean concerns(UUID organisation) {
        return ownerId.equals(organisation)
                || holderId.equals(organisation)
                || donor != null && donor.concerns(organisation);
    }

    /** This, described otherwise. */
    public Lot with(Description other) {
        return new Lot(
                id,
                version,
                inventoryId,
                donor,
                ownerId,
                holderId,
                origin,
                publication,
                parents,
                dismantled,
                externalId,
                other,
                harvests,
                withdrawnReason);
    }

    /** The lot that became of an amount of this one. */
    public Lot part(UUID partId, List<UUID> itsParents, Amount amount, boolean itIsDismantled) {
        return new Lot(
                partId,
                1,
                null,
                donor,
                ownerId,
                holderId,
                Origin.DERIVED,
                publication,
                itsParents,
                dismantled || itIsDismantled,
                null,
                description.ofAmount(amount),
                List.of(),
                null);
    }
}
