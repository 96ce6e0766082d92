package nl.stadsmijn.hub.harvest;

import java.math.BigDecimal;
import java.util.UUID;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Custody;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.MovementKind;
import nl.stadsmijn.hub.stock.Why;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** Books what a description says of amounts: claims, harvests, withdrawal. Pure: it works on an open posting. */
final class HarvestBooking {

    private final Posting posting;

    HarvestBooking(Posting posting) {
        this.posting = posting;
    }

    /** Enters a listed lot: at its donor, or on the site when it is dismantled already. */
    void list(Described described) {
        var kind = described.isDismantled() ? Location.Kind.SITE : Location.Kind.DONOR;
        var location = new Location(kind, described.donor().donorId());
        var custody = new Custody(location, described.ownerId(), described.holderId(), null);
        posting.books().put(Lot.fresh(described.lotId(), described.amount().unit(), custody, true));
        claim(described.lotId(), described.amount().value());
    }

    /** Follows a claim that changes while the lot has not been harvested; from then on the ledger rules. */
    void claim(UUID id, BigDecimal claimed) {
        var lot = posting.books().lot(id);
        var more = claimed.subtract(lot.claimed());
        if (more.signum() == 0) {
            return;
        }
        posting.books().put(lot.claiming(claimed));
        if (more.signum() > 0) {
            var held = lot.location().is(Location.Kind.SITE) ? Account.ON_HAND : Account.EXPECTED;
            posting.books().move(id, MovementKind.LISTED, Account.LISTED, held, more, Why.ITSELF);
        } else {
            takeBack(id, more.negate(), "the inventory lists less");
        }
    }

    /** Takes back what is still in the donor; what has been harvested exists, listed or not. */
    void withdraw(UUID id) {
        takeBack(id, expected(id), "withdrawn from the inventory");
    }

    void harvest(UUID id, Described.Harvest harvest, boolean partDescribed) {
        var unit = posting.books().lot(id).unit();
        var harvested = in(unit, harvest.harvested());
        var lost = in(unit, harvest.lost());
        if (harvest.lotId().equals(id)) {
            whole(id, harvested, harvest);
        } else {
            if (harvested.signum() > 0) {
                part(id, harvested, harvest, partDescribed);
            }
            lose(id, lost.min(expected(id)), harvest);
        }
    }

    /** The whole lot was taken out: what is on the site is what was harvested, whatever was expected. */
    private void whole(UUID id, BigDecimal harvested, Described.Harvest harvest) {
        lose(id, expected(id).subtract(harvested).max(BigDecimal.ZERO), harvest);
        takeOut(id, harvested, harvest);
    }

    /** A part was taken out: it becomes a lot of its own, and what was promised of it goes with it. More than was known is found first. */
    private void part(UUID id, BigDecimal harvested, Described.Harvest harvest, boolean described) {
        var found = harvested.subtract(expected(id));
        if (found.signum() > 0) {
            var why = Why.because("harvested above what was listed");
            posting.books().move(id, MovementKind.FOUND, Account.FOUND, Account.EXPECTED, found, why);
        }
        posting.split(id, harvest.lotId(), Account.EXPECTED, harvested, described, Why.booking(harvest.harvestId()));
        takeOut(harvest.lotId(), harvested, harvest);
    }

    private void takeOut(UUID id, BigDecimal harvested, Described.Harvest harvest) {
        var custody = posting.books().lot(id).custody();
        var site =
                custody.at(new Location(Location.Kind.SITE, custody.location().id()));
        var why = new Why(harvest.reason(), harvest.harvestId());
        var known = harvested.min(expected(id));
        if (known.signum() > 0) {
            posting.books().move(id, MovementKind.HARVESTED, Account.EXPECTED, Account.ON_HAND, known, site, why);
        }
        var found = harvested.subtract(known);
        if (found.signum() > 0) {
            posting.books().move(id, MovementKind.FOUND, Account.FOUND, Account.ON_HAND, found, site, why);
        }
    }

    private void lose(UUID id, BigDecimal lost, Described.Harvest harvest) {
        if (lost.signum() > 0) {
            var reason = harvest.reason() == null ? "missing at the harvest" : harvest.reason();
            posting.writeOff(id, MovementKind.LOST, Account.EXPECTED, lost, new Why(reason, harvest.harvestId()));
        }
    }

    private void takeBack(UUID id, BigDecimal atMost, String reason) {
        var amount = atMost.min(expected(id));
        if (amount.signum() > 0) {
            posting.writeOff(id, MovementKind.WITHDRAWN, Account.EXPECTED, amount, Why.because(reason));
        }
    }

    private BigDecimal expected(UUID id) {
        return posting.books().lot(id).of(Account.EXPECTED);
    }

    private static BigDecimal in(Unit unit, Amount amount) {
        return amount.in(unit)
                .orElseThrow(() -> new IllegalArgumentException(amount + " is not measured in " + unit.symbol()))
                .value();
    }
}
