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
        claim(described);
    }

    /** What it is in law decides how long it may lie where it is. */
    void store(Described described) {
        var lot = posting.books().lot(described.lotId());
        var term = lot.custody().storage();
        if (term != null) {
            posting.books().put(lot.with(lot.custody().during(term.under(described.legalStorage()))));
        }
    }

    /** From now on it is for sale. A walk-in that came in before its description was the hub's own until then. */
    void describe(Described described) {
        var lot = posting.books().lot(described.lotId());
        if (described.isWalkIn() && !lot.standing().described()) {
            lot = lot.with(lot.custody().of(described.ownerId()));
        }
        posting.books().put(lot.with(lot.standing().asDescribed()));
    }

    /** What is dangerous stays where it lies; what is still built in lies nowhere yet. Once its harvests are booked. */
    void putAside(Described described) {
        var lot = posting.books().lot(described.lotId());
        if (described.danger().isPresent()
                && lot.standing().quarantine() == null
                && !lot.location().is(Location.Kind.DONOR)) {
            posting.books()
                    .put(lot.with(lot.standing().quarantined(described.danger().get())));
        }
    }

    /** Follows a claim that grows or shrinks; what has been harvested exists, whatever is claimed. */
    void claim(Described described) {
        var id = described.lotId();
        var lot = posting.books().lot(id);
        var claimed = in(lot.unit(), described.amount());
        var more = claimed.subtract(lot.claimed());
        if (more.signum() == 0 || more.signum() > 0 && !isWhereListed(described, lot)) {
            return;
        }
        posting.books().put(lot.claiming(claimed));
        if (more.signum() > 0) {
            posting.books().move(id, MovementKind.LISTED, Account.LISTED, held(described), more, Why.ITSELF);
        } else {
            takeBack(described, more.negate());
        }
    }

    /** Takes back all that is still where it was listed. Claimed is only what remains, so that it can be listed again. */
    void withdraw(Described described) {
        var taken = takeBack(described, listed(described));
        var lot = posting.books().lot(described.lotId());
        posting.books().put(lot.claiming(lot.claimed().subtract(taken).max(BigDecimal.ZERO)));
    }

    void harvest(Described described, Described.Harvest harvest, boolean partDescribed) {
        var id = described.lotId();
        var lot = posting.books().lot(id);
        var harvested = in(lot.unit(), harvest.harvested());
        var lost = in(lot.unit(), harvest.lost());
        var isWhole = harvest.lotId().equals(id);
        if (!isWhole && !lot.location().is(Location.Kind.DONOR)) {
            foundBehind(described, harvest, partDescribed);
            return;
        }
        var found = harvest.found() == null ? BigDecimal.ZERO : in(lot.unit(), harvest.found());
        find(id, found.max(harvested.subtract(expected(id))), harvest);
        if (isWhole) {
            lose(id, expected(id).subtract(harvested), harvest);
            takeOut(id, harvested, harvest);
        } else {
            part(id, harvested, harvest, partDescribed);
            lose(id, lost.min(expected(id)), harvest);
        }
    }

    /** More than was listed is found first, so that all that is harvested was expected. */
    private void find(UUID id, BigDecimal found, Described.Harvest harvest) {
        if (found.signum() > 0) {
            var why = because(harvest, "harvested above what was listed");
            posting.books().move(id, MovementKind.FOUND, Account.FOUND, Account.EXPECTED, found, why);
        }
    }

    /** A part was taken out: it becomes a lot of its own, and what was promised of it goes with it. */
    private void part(UUID id, BigDecimal harvested, Described.Harvest harvest, boolean described) {
        if (harvested.signum() > 0) {
            var why = Why.booking(harvest.harvestId());
            posting.split(id, harvest.lotId(), Account.EXPECTED, harvested, described, why);
            takeOut(harvest.lotId(), harvested, harvest);
        }
    }

    /** Found when the lot had left the donor already, sold perhaps: it never was of that lot, and is the donor's owner's. */
    private void foundBehind(Described described, Described.Harvest harvest, boolean partDescribed) {
        var lot = posting.books().lot(described.lotId());
        var site = new Location(Location.Kind.SITE, described.donor().donorId());
        var custody = new Custody(site, described.ownerId(), described.holderId(), null);
        var harvested = in(lot.unit(), harvest.harvested());
        var lost = in(lot.unit(), harvest.lost());
        var why = because(harvest, "found after the harvest");
        posting.books().put(Lot.fresh(harvest.lotId(), lot.unit(), custody, partDescribed));
        posting.books()
                .move(harvest.lotId(), MovementKind.FOUND, Account.FOUND, Account.ON_HAND, harvested.add(lost), why);
        if (lost.signum() > 0) {
            posting.writeOff(harvest.lotId(), MovementKind.LOST, Account.ON_HAND, lost, why);
        }
    }

    private void takeOut(UUID id, BigDecimal harvested, Described.Harvest harvest) {
        if (harvested.signum() > 0) {
            var custody = posting.books().lot(id).custody();
            var site = custody.at(
                    new Location(Location.Kind.SITE, custody.location().id()));
            var why = new Why(harvest.reason(), harvest.harvestId());
            posting.books().move(id, MovementKind.HARVESTED, Account.EXPECTED, Account.ON_HAND, harvested, site, why);
        }
    }

    private void lose(UUID id, BigDecimal lost, Described.Harvest harvest) {
        if (lost.signum() > 0) {
            posting.writeOff(id, MovementKind.LOST, Account.EXPECTED, lost, because(harvest, "missing at the harvest"));
        }
    }

    private static Why because(Described.Harvest harvest, String reasonIfNone) {
        return new Why(harvest.reason() == null ? reasonIfNone : harvest.reason(), harvest.harvestId());
    }

    private BigDecimal takeBack(Described described, BigDecimal atMost) {
        var amount = atMost.min(listed(described));
        if (amount.signum() > 0) {
            var why = Why.because(described.whyWithdrawn());
            posting.writeOff(described.lotId(), MovementKind.WITHDRAWN, held(described), amount, why);
        }
        return amount;
    }

    /** What is still where it was listed: in its donor, or on the site if it was listed there. What has gone on from there is no listing any more. */
    private BigDecimal listed(Described described) {
        var lot = posting.books().lot(described.lotId());
        return isWhereListed(described, lot) ? lot.of(held(described)) : BigDecimal.ZERO;
    }

    private static boolean isWhereListed(Described described, Lot lot) {
        return lot.location().is(described.isDismantled() ? Location.Kind.SITE : Location.Kind.DONOR);
    }

    private static Account held(Described described) {
        return described.isDismantled() ? Account.ON_HAND : Account.EXPECTED;
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
