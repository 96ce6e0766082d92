package nl.stadsmijn.hub.reservation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.quantity.Amount;

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
        Reservation.Refusal refusal) {

    /** A line with where it lies. */
    record LineView(UUID lotId, Amount amount, List<AllocationView> allocations) {
        static LineView of(Line line) {
            var allocations = line.allocations().stream()
                    .map(each -> new AllocationView(each.lotId(), new Amount(each.amount(), line.unit())))
                    .toList();
            return new LineView(line.lotId(), new Amount(line.amount(), line.unit()), allocations);
        }
    }

    record AllocationView(UUID lotId, Amount amount) {}

    static Event of(Reservation reservation) {
        var facts = reservation.facts();
        var data = new ReservationChanged(
                facts.id(),
                facts.holderId(),
                facts.dealId(),
                ReservationRow.kind(reservation),
                reservation instanceof Reservation.Over over ? over.ending() : null,
                facts.lines().stream().map(LineView::of).toList(),
                reservation instanceof Reservation.Option option ? option.expiresAt() : null,
                reservation instanceof Reservation.Firm firm ? firm.condition() : null,
                facts.refusal());
        return new Event(
                "hub.reservations", "nl.stadsmijn.hub.reservation.changed.v1", facts.id(), facts.version() + 1, data);
    }
}
