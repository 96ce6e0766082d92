package nl.stadsmijn.hub.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.consignment.Consignment;
import nl.stadsmijn.hub.consignment.ConsignmentRepository;
import nl.stadsmijn.hub.consignment.Journey;
import nl.stadsmijn.hub.consignment.OnTheWay;
import nl.stadsmijn.hub.disposition.Relocated;
import nl.stadsmijn.hub.holding.Roads;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.reservation.Postings;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Ledger;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.Why;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.storage.Ids;

/** Plans, dispatches, cancels and brings back transfers; {@link TransferReceipts} receives them. */
@ApplicationScoped
class TransferService {

    private static final ProblemType NOT_ENOUGH_LEFT = new ProblemType("not-enough-left", "Not that much is left", 409);

    private final HubDoor door;
    private final HubService hubs;
    private final Postings postings;
    private final Ledger ledger;
    private final ConsignmentRepository consignments;
    private final Relocated relocated;
    private final Roads roads;
    private final Clock clock;

    TransferService(
            HubDoor door,
            HubService hubs,
            Postings postings,
            Ledger ledger,
            ConsignmentRepository consignments,
            Relocated relocated,
            Roads roads,
            Clock clock) {
        this.door = door;
        this.hubs = hubs;
        this.postings = postings;
        this.ledger = ledger;
        this.consignments = consignments;
        this.relocated = relocated;
        this.roads = roads;
        this.clock = clock;
    }

    /**
     * Holds nothing: what is there when it is dispatched, leaves.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming each line that can't be meant; 409 if the hub would not take it
     */
    @Transactional
    Consignment plan(TransferRequest request, By by) {
        var lots = ledger.read(
                request.lines().stream().map(TransferRequest.Line::lotId).collect(Collectors.toSet()));
        var plan = TransferPlan.of(request, lots, by.organisation(), roads);
        var hub = door.hub(request);
        var violations = plan.violations();
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
        door.ask(hub, plan.lines(), request.expectedOn());
        var transfer = new Consignment(
                Ids.next(),
                0,
                Consignment.Kind.TRANSFER,
                by.organisation(),
                hub.operatorId(),
                plan.from(),
                new Location(Location.Kind.HUB, hub.id()),
                null,
                request.expectedOn(),
                request.carrier(),
                request.note(),
                clock.instant(),
                new Journey.Planned(),
                plan.lines());
        consignments.insert(transfer);
        return transfer;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 403; 409 saying why it can't leave now */
    @Transactional
    Consignment dispatch(UUID id, By by) {
        var transfer = lock(id);
        transfer.mayBySender(Journey.Act.DISPATCH, by.organisation());
        var posting = postings.open(
                by, transfer.lines().stream().map(Consignment.Line::lotId).collect(Collectors.toSet()));
        check(posting, transfer);
        var hub = hubs.get(transfer.to().id());
        ledger.locate(id, "on its way to " + hub.name(), hub.place());
        var way = new OnTheWay(posting, id);
        var sent =
                transfer.lines().stream().map(line -> leave(posting, way, line)).toList();
        relocated.left(
                hub.id(),
                sent.stream()
                        .map(line -> new Relocated.Leaving(line.lotId(), line.sentLotId(), line.amount()))
                        .toList());
        postings.post(posting);
        return store(transfer.with(transfer.journey().after(Journey.Act.DISPATCH, clock.instant(), null), sent));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 403, 409 */
    @Transactional
    Consignment cancel(UUID id, String reason, By by) {
        var transfer = lock(id);
        transfer.mayBySender(Journey.Act.CANCEL, by.organisation());
        return store(transfer.with(transfer.journey().after(Journey.Act.CANCEL, clock.instant(), reason)));
    }

    /** Back where it came from. @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 403, 409 */
    @Transactional
    Consignment bringBack(UUID id, String reason, By by) {
        var transfer = lock(id);
        transfer.mayBySender(Journey.Act.BRING_BACK, by.organisation());
        var posting = postings.open(by, transfer.sentLots());
        var way = new OnTheWay(posting, id);
        transfer.lines().forEach(line -> way.comeBack(line.sentLotId(), line.from(), reason));
        postings.post(posting);
        return store(transfer.with(transfer.journey().after(Journey.Act.BRING_BACK, clock.instant(), reason)));
    }

    private Consignment lock(UUID id) {
        return consignments.lock(Consignment.Kind.TRANSFER, id).orElseThrow(Problem::notFound);
    }

    private Consignment store(Consignment transfer) {
        consignments.update(transfer);
        return transfer;
    }

    private void check(Posting posting, Consignment transfer) {
        var violations = new ArrayList<Violation>();
        for (var index = 0; index < transfer.lines().size(); index++) {
            var line = transfer.lines().get(index);
            var lot = OnTheWay.ready(posting, line.lotId(), transfer.from(), transfer.senderId(), roads);
            if (line.amount().compareTo(lot.of(Account.ON_HAND)) > 0) {
                violations.add(new Violation(
                        "lines[%d].amount".formatted(index),
                        "MORE_THAN_THERE_IS",
                        new Amount(lot.of(Account.ON_HAND), lot.unit()).inSentence() + " on hand",
                        new Amount(line.amount(), line.unit()).toString()));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.of(
                    NOT_ENOUGH_LEFT,
                    "Nothing has left. Of lot %s %s: cancel the transfer, and plan what there is."
                            .formatted(
                                    transfer.lines().getFirst().lotId(),
                                    violations.getFirst().message()),
                    violations);
        }
    }

    /** What is free leaves before what is promised: a buyer finds it where it was. */
    private static Consignment.Line leave(Posting posting, OnTheWay way, Consignment.Line line) {
        var lot = posting.books().lot(line.lotId());
        var leaving = isAll(lot, line.amount()) ? lot.id() : Ids.next();
        if (!leaving.equals(lot.id())) {
            posting.splitFree(lot.id(), leaving, Account.ON_HAND, line.amount(), Why.ITSELF);
        }
        way.leave(leaving);
        return line.sent(leaving);
    }

    private static boolean isAll(Lot lot, BigDecimal amount) {
        return lot.of(Account.ON_HAND).compareTo(amount) == 0;
    }
}
