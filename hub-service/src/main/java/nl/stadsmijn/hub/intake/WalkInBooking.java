package nl.stadsmijn.hub.intake;

import java.time.LocalDate;
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

/** Enters lots that nobody listed: described by who runs the hub, counted at the door. Without the description a hub could take in what is another's. */
final class WalkInBooking {

    private final Posting posting;
    private final Door door;
    private final Hub hub;
    private final LocalDate today;
    private final DescriptionRepository descriptions;
    private final Map<UUID, WalkIn> walkIns;

    /** @param walkIns as they were described before the door was opened, so that it knows what they are */
    WalkInBooking(
            Posting posting,
            Door door,
            LocalDate today,
            DescriptionRepository descriptions,
            Map<UUID, WalkIn> walkIns) {
        this.posting = posting;
        this.door = door;
        this.hub = door.hub();
        this.today = today;
        this.descriptions = descriptions;
        this.walkIns = walkIns;
    }

    Outcome take(IntakeRequest.Line line) {
        return Optional.ofNullable(walkIns.get(line.lotId()))
                .map(described -> take(line, described))
                .orElseGet(
                        () -> Outcome.refused(
                                line.lotId(),
                                "unknown-lot",
                                "The ledger has no such lot. A walk-in is described first (POST /descriptions); if it was a moment ago, try again."));
    }

    private Outcome take(IntakeRequest.Line line, WalkIn described) {
        var counted = Optional.ofNullable(line.countedAmount())
                .or(() -> Optional.ofNullable(line.amount()))
                .orElseGet(() -> new Amount(described.amount(), described.unit()));
        return hindrance(line, described, counted)
                .orElseGet(() -> admit(line, counted.in(described.unit()).orElseThrow(), described.ownerId()));
    }

    private Optional<Outcome> hindrance(IntakeRequest.Line line, WalkIn described, Amount counted) {
        if (counted.isZero()) {
            return refused(line, "not-counted", "Say how much was counted.");
        }
        if (!described.holderId().equals(hub.operatorId())) {
            return refused(line, "described-by-another", "Another organisation described it, and has it.");
        }
        return Outcome.misfit(line.lotId(), counted, described.unit());
    }

    private Outcome admit(IntakeRequest.Line line, Amount counted, UUID owner) {
        var verdict = door.judge(new Candidate(line.lotId(), counted, line.space(), line.conditionSeen()));
        if (!verdict.isAccepted()) {
            return Outcome.notAdmitted(line.lotId(), verdict);
        }
        door.let(verdict, line.lotId());
        return enter(line, counted, owner);
    }

    private Outcome enter(IntakeRequest.Line line, Amount counted, UUID owner) {
        var term = hub.term(today, descriptions.storedAs(line.lotId()));
        var inHub = new Custody(new Location(Location.Kind.HUB, hub.id()), owner, hub.operatorId(), term);
        var why = Why.because(line.note() == null ? "walked in" : line.note());
        posting.books().put(Lot.fresh(line.lotId(), counted.unit(), inHub, true));
        posting.books()
                .move(line.lotId(), MovementKind.RECEIVED, Account.LISTED, Account.ON_HAND, counted.value(), why);
        return Outcome.received(line.lotId(), line.lotId(), counted, term);
    }

    private static Optional<Outcome> refused(IntakeRequest.Line line, String code, String detail) {
        return Optional.of(Outcome.refused(line.lotId(), code, detail));
    }
}
