package nl.stadsmijn.inventory.donor;

import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A donor as its owner and participants see it. */
@Schema(name = "Donor")
record DonorView(
        UUID id,
        String name,
        Donor.Scope scope,
        Donor.Occasion occasion,
        Place place,
        Donor.Address address,
        String municipality,
        Integer buildYear,
        UUID ownerId,
        List<UUID> participantIds,
        Donor.Window demolitionWindow) {

    static DonorView of(Donor donor) {
        return new DonorView(
                donor.id(),
                donor.name(),
                donor.scope(),
                donor.occasion(),
                donor.place(),
                donor.address(),
                donor.municipality(),
                donor.buildYear(),
                donor.ownerId(),
                donor.participantIds(),
                donor.demolitionWindow());
    }
}
