package nl.stadsmijn.inventory.donor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.quantity.Place;

/** The event that tells a donor, whole: {@code contracts/events/nl.stadsmijn.inventory.donor.changed.v1.schema.json}. */
record DonorChanged(
        UUID donorId,
        String name,
        Donor.Scope scope,
        Donor.Occasion occasion,
        Place place,
        String municipality,
        Integer buildYear,
        UUID ownerId,
        List<UUID> participantIds,
        LocalDate demolitionFrom,
        LocalDate demolitionUntil) {

    static Event of(Donor donor) {
        var data = new DonorChanged(
                donor.id(),
                donor.name(),
                donor.scope(),
                donor.occasion(),
                donor.place(),
                donor.municipality(),
                donor.buildYear(),
                donor.ownerId(),
                donor.participantIds(),
                donor.demolitionWindow().from(),
                donor.demolitionWindow().until());
        return new Event(
                "inventory.donors", "nl.stadsmijn.inventory.donor.changed.v1", donor.id(), donor.version(), data);
    }
}
