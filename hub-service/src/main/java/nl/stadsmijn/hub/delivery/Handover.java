package nl.stadsmijn.hub.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.reservation.Line;
import nl.stadsmijn.hub.reservation.Reservation;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Books;
import nl.stadsmijn.hub.stock.Custody;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.MovementKind;
import nl.stadsmijn.hub.stock.Why;
import nl.stadsmijn.kit.storage.Ids;

/** Hands reserved amounts over to their buyer, with title. A whole lot keeps its id; a part gets one of its own. Pure. */
final class Handover {

    private final Books books;
    private final Location customer;
    private final UUID buyer;
    private final UUID deal;

    Handover(Books books, UUID destination, UUID buyer, UUID deal) {
        this.books = books;
        this.customer = new Location(Location.Kind.CUSTOMER, destination);
        this.buyer = buyer;
        this.deal = deal;
    }

    /** Why a lot can't leave now. */
    static Optional<Reservation.Refusal> hindrance(Lot lot) {
        if (lot.location().is(Location.Kind.DONOR)) {
            return refusal("not-harvested", "Lot %s is still in its donor.", lot);
        }
        if (!lot.location().is(Location.Kind.SITE) && !lot.location().is(Location.Kind.HUB)) {
            return refusal("not-on-hand", "Lot %s is not on a site or in a hub.", lot);
        }
        if (lot.standing().isHeld()) {
            return refusal("on-inspection-hold", "Lot %s is held for inspection.", lot);
        }
        if (lot.standing().quarantine() != null) {
            return refusal("quarantined", "Lot %s is in quarantine.", lot);
        }
        return Optional.empty();
    }

    /** @return the lines, allocated to the lots that were delivered */
    List<Line> of(List<Line> lines) {
        return lines.stream().map(this::line).toList();
    }

    private Line line(Line line) {
        var delivered = new ArrayList<Line.Allocation>();
        for (var allocation : line.allocations()) {
            delivered.add(new Line.Allocation(leave(allocation), allocation.amount()));
        }
        return line.allocated(List.copyOf(delivered));
    }

    private UUID leave(Line.Allocation allocation) {
        var lot = books.lot(allocation.lotId());
        var held = lot.location().is(Location.Kind.TRANSIT) ? Account.IN_TRANSIT : Account.ON_HAND;
        var whole = lot.of(held).compareTo(allocation.amount()) == 0;
        var leaving = whole ? lot.id() : Ids.next();
        if (!whole) {
            books.split(lot.id(), leaving, held, allocation.amount(), false, Why.ITSELF);
        }
        books.move(
                leaving,
                MovementKind.DELIVERED,
                held,
                Account.DELIVERED,
                allocation.amount(),
                new Custody(customer, buyer, buyer, null),
                Why.booking(deal));
        return leaving;
    }

    private static Optional<Reservation.Refusal> refusal(String code, String detail, Lot lot) {
        return Optional.of(new Reservation.Refusal(code, detail.formatted(lot.id())));
    }
}
