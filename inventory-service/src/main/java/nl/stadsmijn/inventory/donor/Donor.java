package nl.stadsmijn.inventory.donor;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A building, civil structure or public space that is going to be dismantled.
 *
 * @param buildYear the year it was finished, or null if unknown
 * @param ownerId the organisation that has title to it, and to what comes out of it
 * @param participantIds organisations that work on it: contractor, surveyor
 */
public record Donor(
        UUID id,
        long version,
        String name,
        Scope scope,
        Occasion occasion,
        Place place,
        Address address,
        String municipality,
        Integer buildYear,
        UUID ownerId,
        List<UUID> participantIds,
        Window demolitionWindow) {

    /** Use of asbestos has been forbidden in the Netherlands since 1993-07-01; a donor from before 1994 needs a report (domain rule). */
    private static final int FIRST_YEAR_WITHOUT_ASBESTOS = 1994;

    /** Buildings, or civil works. */
    @Schema(name = "DonorScope")
    public enum Scope {
        B_AND_U,
        GWW
    }

    /** Why parts come free. */
    @Schema(name = "DonorOccasion")
    public enum Occasion {
        DEMOLITION,
        RENOVATION,
        MAINTENANCE
    }

    /** Never shown to others than the owner and the participants: what is in an empty building gets stolen. */
    @Schema(name = "DonorAddress")
    public record Address(
            @Size(max = 120) String street,
            @Size(max = 20) String houseNumber,
            @Size(max = 10) String postalCode,
            @Size(max = 120) String city) {}

    /** The days on which parts can be taken out, both included. */
    @Schema(name = "DemolitionWindow")
    public record Window(@NotNull LocalDate from, @NotNull LocalDate until) {}

    public boolean concerns(UUID organisation) {
        return ownerId.equals(organisation) || participantIds.contains(organisation);
    }

    /** Unknown age is taken for old: the safe side. */
    public boolean needsAsbestosReport() {
        return buildYear == null || buildYear < FIRST_YEAR_WITHOUT_ASBESTOS;
    }
}
