package nl.stadsmijn.hub.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.consignment.Consignment;
import nl.stadsmijn.hub.consignment.ConsignmentRepository;
import nl.stadsmijn.hub.consignment.ExpectedDay;
import nl.stadsmijn.hub.consignment.Journey;
import nl.stadsmijn.hub.consignment.OnTheWay;
import nl.stadsmijn.hub.delivery.Destinations;
import nl.stadsmijn.hub.holding.Roads;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.reservation.Postings;
import nl.stadsmijn.hub.reservation.Reservation;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Ledger;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Why;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.storage.Ids;

/** Lets shipments leave; {@link ShipmentReceipts} ends them. */
@ApplicationScoped
class ShipmentService {

    private final Shippable shippable;
    private final Destinations destinations;
    private final Postings postings;
    private final Ledger ledger;
    private final ConsignmentRepository consignments;
    private final Roads roads;
    private final Clock clock;

    ShipmentService(
            Shippable shippable,
            Destinations destinations,
            Postings postings,
            Ledger ledger,
            ConsignmentRepository consignments,
            Roads roads,
            Clock clock) {
        this.shippable = shippable;
        this.destinations = destinations;
        this.postings = postings;
        this.ledger = ledger;
        this.consignments = consignments;
        this.roads = roads;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for what can't be meant; 409 saying why it can't leave now */
    @Transactional
    Consignment ship(ShipmentRequest request, By by) {
        checkForm(request);
        var posting = open(request, by);
        var firm = request.reservationId() == null
                ? shippable.own(posting, request.lines(), by.organisation())
                : shippable.reserved(posting, request.reservationId(), by.organisation());
        var bound =
                Bound.of(Optional.ofNullable(firm.facts().dealId()).flatMap(destinations::of), request.destination());
        var shipment = shipment(request, firm, from(posting, firm), bound, by);
        var way = new OnTheWay(posting, shipment.id());
        var sent = firm.lotsHeld().stream()
                .sorted()
                .map(lot -> leave(posting, way, firm.id(), lot, shipment))
                .toList();
        locate(shipment, bound);
        postings.post(posting);
        var left = shipment.with(shipment.journey().after(Journey.Act.DISPATCH, clock.instant(), null), sent);
        consignments.insert(left);
        return left;
    }

    private void checkForm(ShipmentRequest request) {
        ExpectedDay.check(request.expectedOn(), LocalDate.now(clock));
        if ((request.reservationId() == null) == request.lines().isEmpty()) {
            throw Problem.rule(
                    "reservationId", "REQUIRED", "must be given, or lines of what is your own; not both", null);
        }
        if (request.reservationId() == null && request.destination() == null) {
            throw Problem.rule("destination", "REQUIRED", "must be given for what is your own", null);
        }
    }

    private Posting open(ShipmentRequest request, By by) {
        return request.reservationId() == null
                ? postings.open(
                        by,
                        request.lines().stream()
                                .map(ShipmentRequest.Line::lotId)
                                .collect(Collectors.toSet()))
                : postings.open(by, Set.of(), Set.of(request.reservationId()));
    }

    /** Where the first of its lots leaves from; one truck may call at several hubs of its sender. */
    private static Location from(Posting posting, Reservation.Firm firm) {
        return posting.books()
                .lot(firm.lotsHeld().stream().sorted().findFirst().orElseThrow())
                .location();
    }

    private Consignment shipment(ShipmentRequest request, Reservation.Firm firm, Location from, Bound bound, By by) {
        return new Consignment(
                Ids.next(),
                0,
                Consignment.Kind.SHIPMENT,
                by.organisation(),
                firm.facts().holderId(),
                from,
                new Location(Location.Kind.CUSTOMER, bound.locationId()),
                firm.id(),
                request.expectedOn(),
                request.carrier(),
                request.note(),
                clock.instant(),
                new Journey.Planned(),
                List.of());
    }

    private Consignment.Line leave(Posting posting, OnTheWay way, UUID reservation, UUID id, Consignment shipment) {
        var lot = OnTheWay.ready(posting, id, posting.books().lot(id).location(), shipment.senderId(), roads);
        var amount = posting.find(reservation).orElseThrow().at(id);
        var leaving = lot.of(Account.ON_HAND).compareTo(amount) == 0 ? id : Ids.next();
        if (!leaving.equals(id)) {
            posting.pick(reservation, id, leaving, Why.ITSELF);
        }
        way.leave(leaving);
        return Consignment.Line.planned(id, amount, lot.unit(), lot.location()).sent(leaving);
    }

    private void locate(Consignment shipment, Bound bound) {
        ledger.locate(shipment.id(), "on its way to its customer", null);
        if (bound.name() != null || bound.place() != null) {
            ledger.locate(bound.locationId(), bound.name(), bound.place());
        }
    }
}
