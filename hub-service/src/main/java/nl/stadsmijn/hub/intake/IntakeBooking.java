package nl.stadsmijn.hub.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.admission.Candidate;
import nl.stadsmijn.hub.admission.Door;
import nl.stadsmijn.hub.harvest.DescriptionRepository;
import nl.stadsmijn.hub.harvest.DescriptionRepository.WalkIn;
import nl.stadsmijn.hub.hub.Hub;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Custody;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.MovementKind;
import nl.stadsmijn.hub.stock.Why;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import nl.stadsmijn.kit.storage.Ids;

/** Takes lines in at a hub, one after the other. Works on an open posting. */
final class IntakeBooking {

    /** As at a receipt: more is a slip of the pen, and must not become stock. */
    private static final BigDecimal MOST_TIMES = BigDecimal.TWO;

    private final Posting posting;
    private final Door door;
    private final Hub hub;
    private final LocalDate today;
    private final DescriptionRepository descriptions;
    private final WalkInBooking walkIns;
    private final Map<UUID, Amount> announced;
    private final Map<UUID, BigDecimal> came = new HashMap<>();

    /**
     * @param walkIns those of the lots that somebody described as such
     * @param announced how much of lots is announced to this hub
     */
    IntakeBooking(
            Posting posting,
            Door door,
            LocalDate today,
            DescriptionRepository descriptions,
            Map<UUID, WalkIn> walkIns,
            Map<UUID, Amount> announced) {
        this.posting = posting;
        this.door = door;
        this.hub = door.hub();
        this.today = today;
        this.descriptions = descriptions;
        this.announced = announced;
        this.walkIns = new WalkInBooking(posting, door, today, descriptions, walkIns);
    }

    Outcome take(IntakeRequest.Line line) {
        return posting.books()
                .find(line.lotId())
                .map(lot -> hindrance(lot, line).orElseGet(() -> admit(lot, line)))
                .orElseGet(() -> walkIns.take(line));
    }

    /** How much of lots came to the hub so far, in their units; what of that was lost or found on the way included. */
    Map<UUID, BigDecimal> came() {
        return Map.copyOf(came);
    }

    private Optional<Outcome> hindrance(Lot lot, IntakeRequest.Line line) {
        if (!lot.location().is(Location.Kind.SITE)) {
            return refused(lot, "not-on-site", elsewhere(lot));
        }
        if (lot.standing().isHeld()) {
            return refused(lot, "on-inspection-hold", "It is held for inspection and can't be moved.");
        }
        var misfit = Outcome.misfit(lot.id(), line.amount(), lot.unit())
                .or(() -> Outcome.misfit(lot.id(), line.countedAmount(), lot.unit()));
        if (misfit.isPresent()) {
            return misfit;
        }
        var moving = moving(lot, line);
        if (moving.signum() == 0 || moving.compareTo(lot.of(Account.ON_HAND)) > 0) {
            var onHand = new Amount(lot.of(Account.ON_HAND), lot.unit());
            return refused(lot, "not-that-much", "The site holds %s of it.".formatted(onHand));
        }
        var counted = counted(lot, line);
        if (counted.signum() == 0) {
            return refused(lot, "nothing-came", "Nothing of it was counted, so nothing came in.");
        }
        var most = moving.multiply(MOST_TIMES);
        if (counted.compareTo(most) > 0) {
            return refused(
                    lot,
                    "too-much-counted",
                    "%s came and %s were counted: at most %s can be. What came besides is another lot: say so with amount, or describe it as a walk-in."
                            .formatted(
                                    new Amount(moving, lot.unit()),
                                    new Amount(counted, lot.unit()),
                                    new Amount(most, lot.unit())));
        }
        if (counted.compareTo(moving) != 0
                && (line.note() == null || line.note().isBlank())) {
            return refused(
                    lot,
                    "reason-needed",
                    "%s came and %s were counted: say in note why, or count again."
                            .formatted(new Amount(moving, lot.unit()), new Amount(counted, lot.unit())));
        }
        return Optional.empty();
    }

    private static String elsewhere(Lot lot) {
        return switch (lot.location().kind()) {
            case DONOR ->
                "It is still in its donor: report its harvest first (POST /elements/%s/harvests).".formatted(lot.id());
            case TRANSIT -> "It is on its way: a transfer is received by POST /transfers/{id}/receipt.";
            case HUB -> "It is in a hub: from there it comes by a transfer (POST /transfers).";
            case SITE, CUSTOMER, APPLIED ->
                "It is %s; only what lies on a site is taken in."
                        .formatted(lot.location().kind().inWords());
        };
    }

    private Outcome admit(Lot lot, IntakeRequest.Line line) {
        var counted = new Amount(counted(lot, line), lot.unit());
        var verdict =
                door.judge(new Candidate(lot.id(), counted, line.space(), line.conditionSeen(), moving(lot, line)));
        if (!verdict.isAccepted()) {
            return Outcome.notAdmitted(lot.id(), verdict);
        }
        var outcome = receive(lot, line);
        door.let(verdict, outcome.receivedLotId());
        return outcome;
    }

    private Outcome receive(Lot lot, IntakeRequest.Line line) {
        var moving = moving(lot, line);
        var counted = counted(lot, line);
        var id = moving.compareTo(lot.of(Account.ON_HAND)) == 0 ? lot.id() : Ids.next();
        if (!id.equals(lot.id())) {
            posting.split(lot.id(), id, Account.ON_HAND, moving, false, Why.because(line.note()));
        }
        var term = hub.term(today, descriptions.storedAs(lot.id()));
        var inHub = new Custody(
                new Location(Location.Kind.HUB, hub.id()), lot.custody().ownerId(), hub.operatorId(), term);
        came.merge(lot.id(), moving, BigDecimal::add);
        var why = Why.because(line.note());
        var missing = moving.subtract(counted);
        if (missing.signum() > 0) { // it was lost before it came here, and the hub never had it
            posting.writeOff(id, MovementKind.LOST, Account.ON_HAND, missing, why);
        }
        posting.books()
                .move(id, MovementKind.RECEIVED, Account.ON_HAND, Account.ON_HAND, moving.min(counted), inHub, why);
        if (missing.signum() < 0) {
            posting.books().move(id, MovementKind.FOUND, Account.FOUND, Account.ON_HAND, missing.negate(), why);
        }
        return Outcome.received(lot.id(), id, new Amount(counted, lot.unit()), term);
    }

    /** As the line says, else as it was announced, else all there is. */
    private BigDecimal moving(Lot lot, IntakeRequest.Line line) {
        var onHand = lot.of(Account.ON_HAND);
        if (line.amount() != null) {
            return value(line.amount(), lot.unit());
        }
        return announced.containsKey(lot.id())
                ? value(announced.get(lot.id()), lot.unit()).min(onHand)
                : onHand;
    }

    private BigDecimal counted(Lot lot, IntakeRequest.Line line) {
        return line.countedAmount() == null ? moving(lot, line) : value(line.countedAmount(), lot.unit());
    }

    private static BigDecimal value(Amount amount, Unit unit) {
        return amount.in(unit).orElseThrow().value();
    }

    private static Optional<Outcome> refused(Lot lot, String code, String detail) {
        return Optional.of(Outcome.refused(lot.id(), code, detail));
    }
}
