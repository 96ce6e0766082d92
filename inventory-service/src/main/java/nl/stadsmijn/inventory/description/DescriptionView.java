package nl.stadsmijn.inventory.description;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a lot is, for everybody.
 *
 * @param ownerId who has title, for whom it concerns alone: once a lot is sold this is its buyer, whom nobody but its holder is told
 * @param donor with its place to 1 km, exact for whom it concerns alone: when this lot is out, others may still be in the building (theft); never an
 *     address
 * @param photos its own, then those of the lots it came from
 * @param documents likewise
 */
@Schema(name = "LotDescription")
public record DescriptionView(
        UUID lotId,
        Lot.Origin origin,
        Lot.Publication publication,
        UUID ownerId,
        List<UUID> parents,
        DonorView donor,
        LocalDate availableFrom,
        LocalDate availableUntil,
        @JsonUnwrapped Description what,
        List<Harvest> harvests,
        List<LotPhoto> photos,
        List<LotPhoto> documents,

        @Schema(
                description =
                        "What it is made of: the part of its mass that came from each element or walk-in lot, the largest first; together 1.")
        List<OriginShare> originShares) {

    /** What may be told of a donor. */
    @Schema(name = "LotDonor")
    public record DonorView(
            UUID donorId,
            Place place,

            @Schema(description = "KM1: the place is rounded to 1 km; EXACT otherwise.")
            Precision precision,

            String municipality,
            Integer buildYear,
            String scope) {

        @Schema(name = "PlacePrecision")
        public enum Precision {
            EXACT,
            KM1
        }

        static DonorView of(DonorFacts facts, boolean exact) {
            return new DonorView(
                    facts.donorId(),
                    exact ? facts.place() : facts.place().toOneKm(),
                    exact ? Precision.EXACT : Precision.KM1,
                    facts.municipality(),
                    facts.buildYear(),
                    facts.scope());
        }
    }

    /**
     * Makes what may be told.
     *
     * @param exact whether the donor's place may be told exactly
     * @param ownerId null if it may not be told
     * @param shown photos and documents
     */
    static DescriptionView of(
            Lot lot, boolean exact, UUID ownerId, List<LotPhoto> shown, List<OriginShare> originShares) {
        var donor = lot.donor();
        return new DescriptionView(
                lot.id(),
                lot.origin(),
                lot.publication(),
                ownerId,
                lot.parents(),
                donor == null ? null : DonorView.of(donor, exact),
                lot.availableFrom(),
                lot.availableUntil(),
                lot.description(),
                lot.harvests(),
                LotPhoto.Kind.PHOTO.among(shown),
                LotPhoto.Kind.DOCUMENT.among(shown),
                originShares);
    }
}
