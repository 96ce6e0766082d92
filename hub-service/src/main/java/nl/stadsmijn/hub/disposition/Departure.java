package nl.stadsmijn.hub.disposition;

import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.reservation.Reservation;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Custody;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.MovementKind;
import nl.stadsmijn.hub.stock.Why;
import nl.stadsmijn.kit.storage.Ids;

/** Books what leaves a hub or a site for good or goes back to its owner. Works on an open posting; pure. */
final class Departure {

    private final Posting posting;

    Departure(Posting posting) {
        this.posting = posting;
    }

    /** @return the lot that left: for a part that goes back a new one */
    UUID book(Disposition disposition) {
        return switch (disposition.kind()) {
            case RETURN -> giveBack(disposition);
            case RECYCLE -> writeOff(disposition, MovementKind.RECYCLED);
            case SCRAP -> writeOff(disposition, MovementKind.SCRAPPED);
            case SELL_DOWN, RELOCATE -> throw new IllegalArgumentException(disposition.kind() + " moves nothing");
        };
    }

    /** The reservations that have less by this, or have ended by it. */
    List<Reservation> cutBack() {
        return posting.cutBack();
    }

    private UUID writeOff(Disposition disposition, MovementKind kind) {
        var lot = disposition.lotId();
        posting.writeOff(lot, kind, Account.ON_HAND, disposition.amount().value(), why(disposition));
        if (isGone(posting.books().lot(lot))) {
            var last = posting.books().lot(lot);
            posting.books().put(last.with(last.custody().at(last.location())));
        }
        return null;
    }

    /** What goes back stays for sale, at its owner's. Of a part nothing reserved goes along: as much as there is serves those who have reserved, where it is. */
    private UUID giveBack(Disposition disposition) {
        var lot = posting.books().lot(disposition.lotId());
        var amount = disposition.amount().value();
        var whole = amount.compareTo(lot.of(Account.ON_HAND)) == 0;
        var leaving = whole ? lot.id() : Ids.next();
        if (!whole) {
            posting.books().split(lot.id(), leaving, Account.ON_HAND, amount, false, why(disposition));
            posting.cutBack(lot.id(), disposition.reason());
        }
        var owner = lot.custody().ownerId();
        var home = new Custody(new Location(Location.Kind.SITE, disposition.id()), owner, owner, null);
        posting.books()
                .move(leaving, MovementKind.RETURNED, Account.ON_HAND, Account.ON_HAND, amount, home, why(disposition));
        return leaving;
    }

    private static boolean isGone(Lot lot) {
        return lot.of(Account.ON_HAND).signum() == 0
                && lot.of(Account.IN_TRANSIT).signum() == 0;
    }

    private static Why why(Disposition disposition) {
        return new Why(disposition.reason(), disposition.id());
    }
}
