package nl.stadsmijn.hub.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
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
import nl.stadsmijn.hub.storage.StorageTerm;
import nl.stadsmijn.kit.quantity.Amount;

/** Enters lots that nobody listed: counted at the door. What is not described yet is the hub's own until it is, and not for sale. */
final class WalkInBooking {

    private final Posting posting;
    private final Hub hub;
    private final LocalDate today;
    private final DescriptionRepository descriptions;

    WalkInBooking(Posting posting, Hub hub, LocalDate today, DescriptionRepository descriptions) {
        this.posting = posting;
        this.hub = hub;
        this.today = today;
        this.descriptions = descriptions;
    }

    Outcome take(IntakeRequest.Line line) {
        var described = descriptions.walkIn(line.lotId());
        if (described.isEmpty() && !line.walksIn()) {
            return Outcome.refused(
                    line.lotId(),
                    "unknown-lot",
                    "The ledger has no such lot. If it was described a moment ago as a walk-in say walkIn: true, and how much was counted.");
        }
        var amount = counted(line, described);
        return hindrance(line, described, amount)
                .orElseGet(() -> enter(
                        line,
                        amount.orElseThrow(),
                        described.map(WalkIn::ownerId).orElse(hub.operatorId()),
                        described.isPresent()));
    }

    private static Optional<Amount> counted(IntakeRequest.Line line, Optional<WalkIn> described) {
        return Optional.ofNullable(line.countedAmount())
                .or(() -> Optional.ofNullable(line.amount()))
                .or(() -> described.map(known -> new Amount(known.amount(), known.unit())));
    }

    private Optional<Outcome> hindrance(IntakeRequest.Line line, Optional<WalkIn> described, Optional<Amount> counted) {
        if (counted.isEmpty() || counted.get().isZero()) {
            return refused(line, "not-counted", "Say how much was counted.");
        }
        if (described.isPresent()) {
            if (!described.get().holderId().equals(hub.operatorId())) {
                return refused(line, "described-by-another", "Another organisation described it, and has it.");
            }
            if (counted.get().in(described.get().unit()).isEmpty()) {
                return Optional.of(
                        Outcome.unitDiffers(line.lotId(), described.get().unit()));
            }
        }
        return Outcome.notAccepted(hub, line.lotId(), descriptions.productType(line.lotId()));
    }

    private Outcome enter(IntakeRequest.Line line, Amount counted, UUID owner, boolean described) {
        var term = StorageTerm.from(hub.id(), today, hub.storageDays());
        var inHub = new Custody(new Location(Location.Kind.HUB, hub.id()), owner, hub.operatorId(), term);
        var why = Why.because(line.note() == null ? "walked in" : line.note());
        posting.books().put(Lot.fresh(line.lotId(), counted.unit(), inHub, described));
        posting.books()
                .move(line.lotId(), MovementKind.RECEIVED, Account.LISTED, Account.ON_HAND, counted.value(), why);
        return Outcome.received(line.lotId(), line.lotId(), counted, term);
    }

    private static Optional<Outcome> refused(IntakeRequest.Line line, String code, String detail) {
        return Optional.of(Outcome.refused(line.lotId(), code, detail));
    }
}
