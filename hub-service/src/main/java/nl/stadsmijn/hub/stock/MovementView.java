package nl.stadsmijn.hub.stock;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the ledger. */
@Schema(name = "Movement")
record MovementView(
        UUID id,

        @Schema(description = "The same for movements that are one happening: out of a parent, into its child.")
        UUID bookingId,

        UUID lotId,
        MovementKind kind,
        LedgerAmount amount,
        Post from,
        Post to,
        @Schema(description = "Who has title after it.") UUID ownerId,
        @Schema(description = "Who has custody after it.") UUID holderId,

        @Schema(description = "The other lot: of a split, a merge or a treatment.")
        UUID counterLotId,

        String reason,
        Author by,
        Instant at) {

    @Schema(name = "LedgerAccount")
    record Post(
            Account account,
            Location.Kind locationKind,
            UUID locationId,

            @Schema(description = "Absent where the place has no name.")
            String locationName) {}

    /**
     * Who booked it.
     *
     * @param subject id of a person or machine client, or a service's name
     * @param request what caused it: a trace or an event
     */
    @Schema(name = "MovementAuthor")
    record Author(String subject, UUID organisationId, String request) {}
}
