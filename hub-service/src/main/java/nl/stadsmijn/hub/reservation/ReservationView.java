package nl.stadsmijn.hub.reservation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.hub.reservation.ReservationChanged.LineView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reservation, as its holder, the lots' owners and who holds them may read it. */
@Schema(name = "Reservation")
record ReservationView(
        UUID id,
        UUID holderId,

        @Schema(description = "The deal that made it; it changes only through that.")
        UUID dealId,

        @Schema(examples = "OPTION") String kind,

        @Schema(description = "How it ended; absent as long as it is open.")
        Ending ending,

        @Schema(
                description =
                        "How much of it was cut back and why, or why the last thing its deal asked could not be done.")
        String reason,

        @Schema(description = "What was cut back of it last, by lot; absent where nothing was.")
        List<Reservation.Cut> cutBack,

        @Schema(
                description =
                        "What its lots are said to be now that they were not when they were reserved, by lot; absent where that is nothing.")
        List<Revision> revisions,

        List<LineView> lines,

        @Schema(description = "Where its deal wants it; absent where no deal says so.")
        DealPlaces.Destination destination,

        Instant createdAt,
        Instant expiresAt,
        Condition condition,
        Instant endedAt) {

    /**
     * @param windows of the lots in which it lies, as far as they are still in a donor
     * @param destination where its deal wants it; null for nowhere in particular
     */
    static ReservationView of(
            Reservation reservation, Map<UUID, Availability.Window> windows, DealPlaces.Destination destination) {
        var facts = reservation.facts();
        var over = reservation instanceof Reservation.Over it ? it : null;
        return new ReservationView(
                facts.id(),
                facts.holderId(),
                facts.dealId(),
                ReservationRow.kind(reservation),
                over == null ? null : over.ending(),
                facts.refusal() == null ? null : facts.refusal().detail(),
                facts.refusal() == null || facts.refusal().cuts().isEmpty()
                        ? null
                        : facts.refusal().cuts(),
                facts.revisions().isEmpty() ? null : facts.revisions(),
                facts.lines().stream().map(line -> LineView.of(line, windows)).toList(),
                destination,
                facts.createdAt(),
                reservation instanceof Reservation.Option option ? option.expiresAt() : null,
                reservation instanceof Reservation.Firm firm ? firm.condition() : null,
                over == null ? null : over.at());
    }
}
