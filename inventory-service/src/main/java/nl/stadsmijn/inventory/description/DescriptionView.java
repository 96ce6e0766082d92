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
 * @param ownerId who has title, for whom it concerns alone: once a lot is sold this is its buyer, whom nobody else is told
 * @param donor with its place to 1 km, exact for whom it concerns alone: when this lot is out, others may still be in the building (theft); never an
 *     address
 */
@Schema(name = "LotDescription")
record DescriptionView(
        UUID lotId,
        Lot.Origin origin,
        Lot.Publication publication,
        UUID ownerId,
        List<UUID> parents,
        DonorView donor,
        LocalDate availableFrom,
        LocalDate availableUntil,
        @JsonUnwrapped Description what,
        List<Harvest> harvests) {

    /** What may be told of a donor. */
    @Schema(name = "LotDonor")
    record DonorView(
            UUID donorId,
            Place place,

            @Schema(description = "KM1: the place is rounded to 1 km; EXACT otherwise.")
            Precision precision,

            String municipality,
            Integer buildYear,
            String scope) {

        @Schema(name = "PlacePrecision")
        enum Precision {
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

    static DescriptionView of(Lot lot, boolean concerned) {
        var donor = lot.donor();
        return new DescriptionView(
                lot.id(),
                lot.origin(),
                lot.publication(),
                concerned ? lot.ownerId() : null,
                lot.parents(),
                donor == null ? null : DonorView.of(donor, concerned),
                donor == null ? null : donor.availableFrom(),
                donor == null ? null : donor.availableUntil(),
                lot.description(),
                lot.harvests());
    }
}
