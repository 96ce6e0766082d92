package nl.stadsmijn.hub.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** The reservations' use cases, without HTTP. */
@ApplicationScoped
public class Bookings {

    private final ReservationService service;
    private final ReservationRepository reservations;
    private final ReservationSweep sweep;

    Bookings(ReservationService service, ReservationRepository reservations, ReservationSweep sweep) {
        this.service = service;
        this.reservations = reservations;
        this.sweep = sweep;
    }

    /** What the model needs to know of a reservation that was made. */
    public record Made(UUID id, Instant createdAt, Instant expiresAt) {}

    public Made reserve(UUID holder, Map<UUID, Integer> pieces) {
        var wanted = pieces.entrySet().stream()
                .map(each -> new Wanted(each.getKey(), Amount.of(each.getValue(), Unit.PIECE)))
                .toList();
        return made(service.reserve(wanted, by(holder)).reservation());
    }

    public boolean confirm(UUID id, UUID holder) {
        return service.confirm(id, null, by(holder)) instanceof Reservation.Firm;
    }

    public Instant extend(UUID id, UUID holder) {
        return made(service.extend(id, by(holder))).expiresAt();
    }

    public boolean release(UUID id, UUID holder) {
        service.release(id, by(holder));
        return true;
    }

    public boolean sweep() {
        new ReservationSweeper(sweep).sweep();
        return true;
    }

    public Made find(UUID id) {
        return made(reservations.find(id).orElseThrow());
    }

    private static Made made(Reservation reservation) {
        var expiresAt = reservation instanceof Reservation.Option option ? option.expiresAt() : null;
        return new Made(reservation.id(), reservation.facts().createdAt(), expiresAt);
    }

    private static By by(UUID organisation) {
        return new By("test", organisation, null);
    }
}
