package nl.stadsmijn.hub.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The event that tells a reservation, whole: {@code contracts/events/nl.stadsmijn.hub.reservation.changed.v1.schema.json}. */
record ReservationChanged(
        UUID reservationId,
        UUID holderId,
        UUID dealId,
        String kind,
        Ending ending,
        List<LineView> lines,
        Instant expiresAt,
        Condition condition,
        Told refusal,
        List<Revision> revisions) {

    /** @param cuts null where nothing was cut back */
    record Told(String code, String detail, List<Reservation.Cut> cuts) {
        private static Told of(Reservation.Refusal refusal) {
            return refusal == null
                    ? null
                    : new Told(refusal.code(), refusal.detail(), refusal.cuts().isEmpty() ? null : refusal.cuts());
        }
    }

    /** A line with where it lies. */
    @Schema(name = "ReservationLine")
    record LineView(UUID lotId, Amount amount, List<AllocationView> allocations) {
        static LineView of(Line line, Map<UUID, Availability.Window> windows) {
            var allocations = line.allocations().stream()
                    .map(each -> AllocationView.of(each, line.unit(), windows.get(each.lotId())))
                    .toList();
            return new LineView(line.lotId(), new Amount(line.amount(), line.unit()), allocations);
        }
    }

    /**
     * What is held of a lot.
     *
     * @param availableFrom when the lot comes out of its donor, with {@code availableUntil}; null when it is out
     */
    @Schema(name = "ReservationAllocation")
    record AllocationView(UUID lotId, Amount amount, LocalDate availableFrom, LocalDate availableUntil) {
        private static AllocationView of(Line.Allocation allocation, Unit unit, Availability.Window window) {
            return new AllocationView(
                    allocation.lotId(),
                    new Amount(allocation.amount(), unit),
                    window == null ? null : window.from(),
                    window == null ? null : window.until());
        }
    }

    /** @param windows of the lots in which it lies, as far as they are still in a donor */
    static Event of(Reservation reservation, Map<UUID, Availability.Window> windows) {
        var facts = reservation.facts();
        var data = new ReservationChanged(
                facts.id(),
                facts.holderId(),
                facts.dealId(),
                ReservationRow.kind(reservation),
                reservation instanceof Reservation.Over over ? over.ending() : null,
                facts.lines().stream().map(line -> LineView.of(line, windows)).toList(),
                reservation instanceof Reservation.Option option ? option.expiresAt() : null,
                reservation instanceof Reservation.Firm firm ? firm.condition() : null,
                Told.of(facts.refusal()),
                facts.revisions().isEmpty() ? null : facts.revisions());
        return new Event(
                "hub.reservations", "nl.stadsmijn.hub.reservation.changed.v1", facts.id(), facts.version() + 1, data);
    }
}
