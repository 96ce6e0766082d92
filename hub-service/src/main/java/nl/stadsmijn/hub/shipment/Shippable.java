package nl.stadsmijn.hub.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.consignment.Refusal;
import nl.stadsmijn.hub.holding.Hindrance;
import nl.stadsmijn.hub.holding.Holding;
import nl.stadsmijn.hub.holding.Roads;
import nl.stadsmijn.hub.reservation.Certification;
import nl.stadsmijn.hub.reservation.Command;
import nl.stadsmijn.hub.reservation.Decision;
import nl.stadsmijn.hub.reservation.Line;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.reservation.Refusals;
import nl.stadsmijn.hub.reservation.Reservation;
import nl.stadsmijn.hub.reservation.Underway;
import nl.stadsmijn.hub.stock.Ledger;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.storage.Ids;

/** Which reservation a shipment delivers: one that is firm, and can be delivered now; or one that is made for it, of what is one's own. */
@ApplicationScoped
class Shippable {

    private static final ProblemType CONDITION_NOT_MET =
            new ProblemType("condition-not-met", "The reservation's condition is not met yet", 409);
    private static final ProblemType PROMISED = new ProblemType("promised", "It is promised to somebody", 409);

    private final Certification certification;
    private final Underway underway;
    private final Ledger ledger;
    private final Roads roads;

    Shippable(Certification certification, Underway underway, Ledger ledger, Roads roads) {
        this.certification = certification;
        this.underway = underway;
        this.ledger = ledger;
        this.roads = roads;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 unless it lies in lots that the sender holds, naming each that another holds; 409 unless it is firm, has not left, and its
     *     condition is met
     */
    Reservation.Firm reserved(Posting posting, UUID id, UUID sender) {
        var reservation = posting.find(id)
                .filter(known -> ledger.read(known.lotsHeld()).stream().anyMatch(lot -> isHeldBy(sender, lot)))
                .orElseThrow(() -> Problem.rule(
                        "reservationId", "UNKNOWN_RESERVATION", "must be a reservation on lots that you hold", id));
        underway.shipmentOf(id).ifPresent(shipment -> {
            throw Refusal.ALREADY_DISPATCHED.problem(
                    "It is on its way in shipment %s: that can be received, or brought back.".formatted(shipment));
        });
        if (reservation.decide(
                        new Command.Fulfil(reservation.lines()), posting.books().now())
                instanceof Decision.Refused refused) {
            throw Refusals.of(refused.reason());
        }
        if (!(reservation instanceof Reservation.Firm firm)) {
            throw Refusals.of(Decision.Reason.ALREADY_EXPIRED);
        }
        checkHeld(posting, firm, sender);
        firm.lotsHeld().stream()
                .sorted()
                .forEach(lot -> checkHindrance(posting.books().lot(lot)));
        checkCondition(firm);
        return firm;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming each line that can't be meant; 409 if it is promised to others */
    Reservation.Firm own(Posting posting, List<ShipmentRequest.Line> lines, UUID owner) {
        var violations = new ArrayList<Violation>();
        var before = new HashSet<UUID>();
        for (var index = 0; index < lines.size(); index++) {
            violations.addAll(violations("lines[%d].".formatted(index), lines.get(index), posting, owner));
            if (!before.add(lines.get(index).lotId())) {
                violations.add(new Violation(
                        "lines[%d].lotId".formatted(index),
                        "DUPLICATE",
                        "must be named once",
                        lines.get(index).lotId()));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
        var held = lines.stream().map(line -> line(posting, line)).toList();
        var facts =
                new Reservation.Facts(Ids.next(), owner, null, posting.books().now(), held, null, 0);
        var firm = new Reservation.Firm(facts, null, true);
        posting.put(firm);
        return firm;
    }

    /** It leaves as a whole: its receipt fulfils it, so that nobody can send a part. */
    private static void checkHeld(Posting posting, Reservation.Firm firm, UUID sender) {
        var elsewhere = firm.lotsHeld().stream()
                .sorted()
                .map(posting.books()::lot)
                .filter(lot -> !isHeldBy(sender, lot))
                .map(lot -> new Violation("reservationId", "HELD_BY_ANOTHER", elsewhere(firm, lot), lot.id()))
                .toList();
        if (!elsewhere.isEmpty()) {
            throw Problem.rules(elsewhere);
        }
    }

    private static String elsewhere(Reservation.Firm firm, Lot lot) {
        var what = new Amount(firm.at(lot.id()), lot.unit()).inSentence();
        var holder = lot.custody().holderId();
        return lot.location().is(Location.Kind.DONOR)
                ? "leaves as a whole, and %1$s in lot %2$s, still in its donor with organisation %3$s: its harvest is to be reported first (POST /elements/%2$s/harvests), and what comes out brought to you"
                        .formatted(what, lot.id(), holder)
                : "leaves as a whole, and %s in lot %s with organisation %s, %s (%s): have it brought to you, or let who reserved it release this and reserve from each holder apart"
                        .formatted(
                                what,
                                lot.id(),
                                holder,
                                lot.location().kind().inWords(),
                                lot.location().id());
    }

    private void checkHindrance(Lot lot) {
        Hindrance.ofLeaving(lot).ifPresent(why -> {
            throw why.problem(lot, roads);
        });
    }

    private void checkCondition(Reservation.Firm firm) {
        var condition = firm.condition();
        if (condition == null) {
            return;
        }
        firm.lotsHeld().stream()
                .filter(lot -> !certification.isCertified(lot, condition.scheme()))
                .findFirst()
                .ifPresent(lot -> {
                    throw Problem.of(
                            CONDITION_NOT_MET, "Lot %s is not certified under %s.".formatted(lot, condition.scheme()));
                });
    }

    private static List<Violation> violations(String field, ShipmentRequest.Line line, Posting posting, UUID owner) {
        var lot = posting.books().find(line.lotId()).orElse(null);
        if (lot == null || !isHeldBy(owner, lot) || !lot.custody().ownerId().equals(owner)) {
            return List.of(
                    new Violation(field + "lotId", "UNKNOWN_LOT", "must be a lot that you own and hold", line.lotId()));
        }
        return Holding.violation(field + "amount", line.amount(), lot).stream().toList();
    }

    private static Line line(Posting posting, ShipmentRequest.Line line) {
        var lot = posting.books().lot(line.lotId());
        var amount = Holding.value(line.amount(), lot);
        if (amount.compareTo(lot.balance().available()) > 0) {
            throw Problem.of(
                    PROMISED,
                    "Of lot %s %s promised to others; %s free."
                            .formatted(
                                    lot.id(),
                                    new Amount(lot.balance().promised(), lot.unit()).inSentence(),
                                    new Amount(lot.balance().available(), lot.unit()).inSentence()));
        }
        return Line.of(lot.id(), amount, lot.unit());
    }

    private static boolean isHeldBy(UUID organisation, Lot lot) {
        return lot.custody().holderId().equals(organisation);
    }
}
