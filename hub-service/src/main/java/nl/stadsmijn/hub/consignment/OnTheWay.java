package nl.stadsmijn.hub.consignment;

import java.math.BigDecimal;
import java.util.UUID;
import nl.stadsmijn.hub.holding.Hindrance;
import nl.stadsmijn.hub.holding.Roads;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Custody;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.MovementKind;
import nl.stadsmijn.hub.stock.Why;
import nl.stadsmijn.kit.problem.Problem;

/**
 * Books what leaves a place, and what comes back. On its way a lot stays its owner's and its sender's, keeps its reservations and its time: a transfer never restarts
 * that. Works on an open posting.
 */
public final class OnTheWay {

    private final Posting posting;
    private final UUID consignment;

    public OnTheWay(Posting posting, UUID consignment) {
        this.posting = posting;
        this.consignment = consignment;
    }

    /**
     * A lot that is still where it should leave from, held by who sends it, and not held back.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 saying what keeps it
     */
    public static Lot ready(Posting posting, UUID id, Location from, UUID sender, Roads roads) {
        var lot = posting.books().find(id).orElseThrow(Problem::notFound);
        Hindrance.ofLeaving(lot).ifPresent(why -> {
            throw why.problem(lot, roads);
        });
        if (!lot.location().equals(from) || !lot.custody().holderId().equals(sender)) {
            throw Hindrance.NOT_ON_HAND.problem(lot, roads);
        }
        return lot;
    }

    /** All that is on hand of a lot leaves. */
    public void leave(UUID lot) {
        var custody = posting.books().lot(lot).custody();
        var transit = new Custody(
                new Location(Location.Kind.TRANSIT, consignment),
                custody.ownerId(),
                custody.holderId(),
                custody.storage());
        move(lot, MovementKind.DISPATCHED, Account.ON_HAND, Account.IN_TRANSIT, transit, Why.ITSELF);
    }

    /** All that is on its way of a lot is at hand. */
    public void arrive(UUID lot, Custody after, String reason) {
        move(lot, MovementKind.RECEIVED, Account.IN_TRANSIT, Account.ON_HAND, after, Why.because(reason));
    }

    /** All that is on its way of a lot lies again where it left from. */
    public void comeBack(UUID lot, Location from, String reason) {
        var custody = posting.books().lot(lot).custody();
        arrive(lot, new Custody(from, custody.ownerId(), custody.holderId(), custody.storage()), reason);
    }

    /** All that is on its way of a lot leaves the ledger: handed over. */
    public void handOver(UUID lot, Custody after, Why why) {
        move(lot, MovementKind.DELIVERED, Account.IN_TRANSIT, Account.DELIVERED, after, why);
    }

    /** Books what was counted other than sent; of what is missing reservations are cut back. */
    public void count(Consignment.Line line) {
        var difference = line.received().subtract(line.amount());
        var why = Why.because(line.reason());
        if (difference.signum() < 0) {
            posting.writeOff(line.sentLotId(), MovementKind.LOST, Account.IN_TRANSIT, difference.negate(), why);
        } else if (difference.signum() > 0) {
            posting.books()
                    .move(line.sentLotId(), MovementKind.FOUND, Account.FOUND, Account.IN_TRANSIT, difference, why);
        }
    }

    private void move(UUID lot, MovementKind kind, Account from, Account to, Custody after, Why why) {
        var amount = posting.books().lot(lot).of(from);
        if (amount.compareTo(BigDecimal.ZERO) > 0) {
            posting.books().move(lot, kind, from, to, amount, after, why);
        }
    }
}
