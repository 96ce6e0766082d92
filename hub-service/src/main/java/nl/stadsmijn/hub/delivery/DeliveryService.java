package nl.stadsmijn.hub.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.hub.reservation.Certification;
import nl.stadsmijn.hub.reservation.Command;
import nl.stadsmijn.hub.reservation.DealReservations;
import nl.stadsmijn.hub.reservation.Decision;
import nl.stadsmijn.hub.reservation.Line;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.reservation.Postings;
import nl.stadsmijn.hub.reservation.Reservation;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Ledger;

/** Delivers what a deal has reserved, all of it or nothing; why not is told, and the deal can ask again. */
@ApplicationScoped
class DeliveryService {

    private final Postings postings;
    private final Ledger ledger;
    private final Certification certification;
    private final DestinationRepository destinations;
    private final Arrivals arrivals;

    DeliveryService(
            Postings postings,
            Ledger ledger,
            Certification certification,
            DestinationRepository destinations,
            Arrivals arrivals) {
        this.postings = postings;
        this.ledger = ledger;
        this.certification = certification;
        this.destinations = destinations;
        this.arrivals = arrivals;
    }

    /** Where the deal wants it: a shipment of what it has reserved goes there. What the deal does not say a shipment may have said; that stays. */
    @Transactional
    void remember(DealChanged deal) {
        var wanted = new Destinations.Destination(deal.destination(), deal.projectName(), deal.projectPlace());
        if (destinations.remember(deal.dealId(), wanted)) {
            ledger.locate(wanted.locationId(), wanted.name(), wanted.place());
        }
    }

    @Transactional
    void deliver(DealChanged deal, By by) {
        var id = deal.reservationId();
        var shipment = arrivals.lockOnTheWay(id);
        var posting = postings.open(by, Set.of(), Set.of(id));
        switch (posting.find(id).orElseThrow()) {
            case Reservation.Firm firm ->
                hindrance(posting, firm, shipment)
                        .ifPresentOrElse(
                                why -> DealReservations.refuse(posting, id, why),
                                () -> handOver(posting, firm, deal, shipment));
            case Reservation.Option option -> refuse(posting, option);
            case Reservation.Over over -> refuse(posting, over);
        }
        postings.post(posting);
    }

    private void handOver(Posting posting, Reservation.Firm firm, DealChanged deal, Optional<UUID> shipment) {
        remember(deal);
        var handover = new Handover(posting.books(), deal.destination(), deal.buyerId(), deal.dealId());
        var delivered = handover.of(firm.lines());
        posting.decide(firm.id(), new Command.Fulfil(delivered));
        shipment.ifPresent(arrivals::received);
    }

    /** What was delivered is not refused anew when it is asked again. */
    private static void refuse(Posting posting, Reservation reservation) {
        if (posting.decide(reservation.id(), new Command.Fulfil(reservation.lines()))
                        instanceof Decision.Refused refused
                && refused.reason() != Decision.Reason.ALREADY_FULFILLED) {
            DealReservations.refuse(posting, reservation.id(), refused.reason());
        }
    }

    /** What is on its way to the buyer can be delivered there; it was looked at when it left. */
    private Optional<Reservation.Refusal> hindrance(Posting posting, Reservation.Firm firm, Optional<UUID> shipment) {
        if (shipment.isPresent()) {
            return Optional.empty();
        }
        return firm.lines().stream()
                .flatMap(line -> line.allocations().stream())
                .map(allocation -> Handover.hindrance(posting.books().lot(allocation.lotId()))
                        .or(() -> uncertified(firm, allocation)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Reservation.Refusal> uncertified(Reservation.Firm firm, Line.Allocation allocation) {
        var condition = firm.condition();
        if (condition == null || certification.isCertified(allocation.lotId(), condition.scheme())) {
            return Optional.empty();
        }
        return Optional.of(new Reservation.Refusal(
                "condition-not-met",
                "Lot %s is not certified under %s.".formatted(allocation.lotId(), condition.scheme())));
    }
}
