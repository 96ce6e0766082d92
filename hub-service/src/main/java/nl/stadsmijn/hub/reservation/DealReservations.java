package nl.stadsmijn.hub.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Ledger;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** Reservations that deals make: every answer, a refusal too, is an event. What was done already is not done again. */
@ApplicationScoped
public class DealReservations {

    private final ReservationService service;
    private final ReservationRepository reservations;
    private final Postings postings;
    private final Availability availability;
    private final Ledger ledger;
    private final Clock clock;

    DealReservations(
            ReservationService service,
            ReservationRepository reservations,
            Postings postings,
            Availability availability,
            Ledger ledger,
            Clock clock) {
        this.service = service;
        this.reservations = reservations;
        this.postings = postings;
        this.availability = availability;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What a deal wants held. */
    public record Hold(UUID reservationId, UUID dealId, UUID holderId, UUID lotId, Amount amount) {}

    public Optional<Reservation> find(UUID id) {
        return reservations.find(id);
    }

    /** Holds it as an option, or tells why not. */
    @Transactional
    public void hold(Hold hold, By by) {
        if (find(hold.reservationId()).isPresent()) {
            return;
        }
        service.expireOn(List.of(hold.lotId()), by);
        var lot = ledger.read(List.of(hold.lotId())).stream().findFirst();
        var amount = lot.flatMap(known -> Wanted.exactly(hold.amount(), known.unit()));
        amount.flatMap(known -> ledger.promise(hold.lotId(), known.value()))
                .ifPresentOrElse(promised -> held(hold, amount.orElseThrow(), promised), () -> refuse(hold, why(hold)));
    }

    private void held(Hold hold, Amount amount, Event promised) {
        var line = Line.of(hold.lotId(), amount.value(), amount.unit());
        var option = service.option(hold.reservationId(), hold.holderId(), hold.dealId(), List.of(line));
        add(option, List.of(promised));
    }

    /** Keeps on record, and tells, that a deal's reservation never began. */
    @Transactional
    public void refuse(Hold hold, Reservation.Refusal why) {
        var line = Line.of(hold.lotId(), hold.amount().value(), hold.amount().unit());
        var facts = new Reservation.Facts(
                hold.reservationId(), hold.holderId(), hold.dealId(), clock.instant(), List.of(line), why, 0);
        var refused = new Reservation.Over(facts, Ending.REFUSED, clock.instant());
        add(refused, List.of());
    }

    private void add(Reservation reservation, List<Event> others) {
        reservations.add(reservation, others, availability.of(reservation.lotsHeld()));
    }

    /** Makes it firm. */
    @Transactional
    public void confirm(UUID id, Condition condition, By by) {
        answer(id, new Command.Confirm(condition), Decision.Reason.ALREADY_FIRM, by);
    }

    /** Gives it back. */
    @Transactional
    public void release(UUID id, By by) {
        answer(id, new Command.Release(), Decision.Reason.ALREADY_RELEASED, by);
    }

    /** @param done the refusal that means: what is asked has been done already */
    private void answer(UUID id, Command command, Decision.Reason done, By by) {
        var posting = postings.open(by, Set.of(), Set.of(id));
        if (posting.decide(id, command) instanceof Decision.Refused refused && refused.reason() != done) {
            refuse(posting, id, refused.reason());
        }
        postings.post(posting);
    }

    /** Leaves the reservation as it is, and tells why what was asked could not be done. */
    public static void refuse(Posting posting, UUID id, Reservation.Refusal why) {
        var reservation = posting.find(id).orElseThrow();
        posting.put(reservation.with(reservation.facts().with(why)));
    }

    /** The same, of what a reservation in its state can't do. One that was cut back or refused goes on telling why: that is what its deal hears too late. */
    public static void refuse(Posting posting, UUID id, Decision.Reason reason) {
        var told = posting.find(id).orElseThrow().facts().refusal();
        var endedBy = reason == Decision.Reason.ALREADY_CUT_BACK || reason == Decision.Reason.ALREADY_REFUSED;
        refuse(posting, id, endedBy && told != null ? told : new Reservation.Refusal(reason.slug(), reason.detail()));
    }

    private Reservation.Refusal why(Hold hold) {
        var lot = ledger.read(List.of(hold.lotId())).stream().findFirst();
        if (lot.isEmpty()) {
            return new Reservation.Refusal("unknown-lot", "The ledger has no such lot.");
        }
        return lot.map(known -> why(hold, known)).orElseThrow();
    }

    private static Reservation.Refusal why(Hold hold, Lot lot) {
        if (Wanted.exactly(hold.amount(), lot.unit()).isEmpty()) {
            return new Reservation.Refusal(
                    "unit-differs",
                    "The lot is counted in %s, %s."
                            .formatted(
                                    lot.unit().plural(),
                                    lot.unit() == Unit.PIECE ? "whole ones" : "to three decimals"));
        }
        return lot.standing().isForSale()
                ? new Reservation.Refusal(Refusals.NOT_ENOUGH_LEFT.slug(), ReservationService.left(lot))
                : new Reservation.Refusal(Refusals.NOT_FOR_SALE.slug(), "The lot is not for sale now.");
    }
}
