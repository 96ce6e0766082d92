package nl.stadsmijn.hub.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.hub.consignment.Consignment;
import nl.stadsmijn.hub.consignment.ConsignmentRepository;
import nl.stadsmijn.hub.consignment.Counted;
import nl.stadsmijn.hub.consignment.Journey;
import nl.stadsmijn.hub.consignment.OnTheWay;
import nl.stadsmijn.hub.consignment.ReceiptRequest;
import nl.stadsmijn.hub.delivery.Arrivals;
import nl.stadsmijn.hub.reservation.Command;
import nl.stadsmijn.hub.reservation.Decision;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.reservation.Postings;
import nl.stadsmijn.hub.reservation.Refusals;
import nl.stadsmijn.hub.reservation.Reservation;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Custody;
import nl.stadsmijn.hub.stock.Why;
import nl.stadsmijn.kit.problem.Problem;

/** Ends shipments: received by the customer, delivered by their deal, or brought back. */
@ApplicationScoped
class ShipmentReceipts implements Arrivals {

    private final Postings postings;
    private final ConsignmentRepository consignments;
    private final Clock clock;

    ShipmentReceipts(Postings postings, ConsignmentRepository consignments, Clock clock) {
        this.postings = postings;
        this.consignments = consignments;
        this.clock = clock;
    }

    /**
     * Hands over what arrived, which fulfils the reservation, and so ends its deal as delivered. If nothing arrived it is cut back.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 403; 409 if it is not on its way, or its reservation has ended meanwhile; 422
     */
    @Transactional
    Consignment receive(UUID id, ReceiptRequest receipt, By by) {
        var shipment = consignments.lock(Consignment.Kind.SHIPMENT, id).orElseThrow(Problem::notFound);
        shipment.mayByReceiver(Journey.Act.RECEIVE, by.organisation());
        var lines = Counted.lines(shipment, receipt);
        var posting = postings.open(by, shipment.sentLots(), Set.of(shipment.reservationId()));
        var way = new OnTheWay(posting, id);
        if (lines.stream().anyMatch(line -> line.received().signum() > 0)) {
            fulfil(posting, shipment.reservationId());
        }
        lines.forEach(line -> {
            way.count(line);
            way.handOver(line.sentLotId(), custody(posting, shipment, line), why(posting, shipment));
        });
        postings.post(posting);
        return end(shipment, Journey.Act.RECEIVE, null, lines);
    }

    /** Back where it came from; its reservation stays, unless it was made for this alone. @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 403, 409 */
    @Transactional
    Consignment bringBack(UUID id, String reason, By by) {
        var shipment = consignments.lock(Consignment.Kind.SHIPMENT, id).orElseThrow(Problem::notFound);
        shipment.mayBySender(Journey.Act.BRING_BACK, by.organisation());
        var posting = postings.open(by, shipment.sentLots(), Set.of(shipment.reservationId()));
        var way = new OnTheWay(posting, id);
        shipment.lines().forEach(line -> way.comeBack(line.sentLotId(), line.from(), reason));
        if (shipment.senderId().equals(shipment.receiverId())) {
            posting.decide(shipment.reservationId(), new Command.Release());
        }
        postings.post(posting);
        return end(shipment, Journey.Act.BRING_BACK, reason, shipment.lines());
    }

    @Override
    public Optional<UUID> lockOnTheWay(UUID reservation) {
        return consignments.lockOnTheWay(reservation).map(Consignment::id);
    }

    @Override
    public void received(UUID id) {
        var shipment = consignments.lock(Consignment.Kind.SHIPMENT, id).orElseThrow();
        var asSent = Counted.lines(shipment, new ReceiptRequest(List.of()));
        end(shipment, Journey.Act.RECEIVE, null, asSent);
    }

    private Consignment end(Consignment shipment, Journey.Act act, String reason, List<Consignment.Line> lines) {
        var ended = shipment.with(shipment.journey().after(act, clock.instant(), reason), lines);
        consignments.update(ended);
        return ended;
    }

    private static void fulfil(Posting posting, UUID id) {
        var reservation = posting.find(id).orElseThrow();
        if (posting.decide(id, new Command.Fulfil(reservation.lines())) instanceof Decision.Refused refused) {
            throw Refusals.of(refused.reason(), "Its sender must bring it back: POST /shipments/{id}/return.");
        }
    }

    /** Title is the deal's to give; without one only custody passes. */
    private static Custody custody(Posting posting, Consignment shipment, Consignment.Line line) {
        var owner = posting.books().lot(line.sentLotId()).custody().ownerId();
        var receiver = shipment.receiverId();
        return new Custody(shipment.to(), deal(posting, shipment) == null ? owner : receiver, receiver, null);
    }

    private static Why why(Posting posting, Consignment shipment) {
        var deal = deal(posting, shipment);
        return deal == null ? Why.ITSELF : Why.booking(deal);
    }

    private static UUID deal(Posting posting, Consignment shipment) {
        return posting.find(shipment.reservationId())
                .map(Reservation::facts)
                .map(Reservation.Facts::dealId)
                .orElse(null);
    }
}
