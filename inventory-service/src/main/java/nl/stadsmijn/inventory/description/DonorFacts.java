package nl.stadsmijn.inventory.description;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Place;

/** What a lot's description takes from its donor. */
public record DonorFacts(
        UUID donorId,
        Place place,
        String municipality,
        Integer buildYear,
        String scope,
        UUID ownerId,
        List<UUID> participantIds,
        LocalDate availableFrom,
        LocalDate availableUntil) {

    public boolean concerns(UUID organisation) {
        return ownerId.equals(organisation) || participantIds.contains(organisation);
    }
}
