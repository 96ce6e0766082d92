package nl.stadsmijn.hub.reservation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Books;
import nl.stadsmijn.hub.stock.Custody;
import nl.stadsmijn.hub.stock.MovementKind;
import nl.stadsmijn.hub.stock.Why;
import nl.stadsmijn.kit.quantity.Amount;

/**
 * Lots and the reservations on them, open for one transaction that holds their locks: keeps each lot's promised amount equal to the allocations that
 * lie at it. Works out the new state; writes nothing itself.
 */
public final class Posting {

    /** What is ready, and what is left when there is too little, serves FIRM before OPTION, oldest first (domain.md). */
    private static final Comparator<Reservation> FIRST_SERVED = Comparator.<Reservation, Boolean>comparing(
                    reservation -> reservation instanceof Reservation.Option)
            .thenComparing(reservation -> reservation.facts().createdAt())
            .thenComparing(Reservation::id);

    private final Books books;
    private final Map<UUID, Reservation> before = new LinkedHashMap<>();
    private final Map<UUID, Reservation> reservations = new LinkedHashMap<>();
    private final Set<UUID> changed = new LinkedHashSet<>();

    Posting(Books books, Collection<Reservation> open) {
        this.books = books;
        open.forEach(reservation -> {
            before.put(reservation.id(), reservation);
            reservations.put(reservation.id(), reservation);
        });
    }

    public Books books() {
        return books;
    }

    public Optional<Reservation> find(UUID id) {
        return Optional.ofNullable(reservations.get(id));
    }

    public Collection<Reservation> reservations() {
        return List.copyOf(reservations.values());
    }

    /** Puts the next state of a reservation, or a new one, in place; promises follow. */
    public void put(Reservation next) {
        var previous = reservations.put(next.id(), next);
        changed.add(next.id());
        if (previous != null
                && previous.isOpen()
                && next.isOpen()
                && previous.lines().equals(next.lines())) {
            return;
        }
        if (previous != null && previous.isOpen()) {
            allocations(previous).forEach(allocation -> books.release(allocation.lotId(), allocation.amount()));
        }
        if (next.isOpen()) {
            allocations(next).forEach(allocation -> books.promise(allocation.lotId(), allocation.amount()));
        }
    }

    /** Decides, and books what the decision changes. */
    public Decision decide(UUID id, Command command) {
        var decision = reservations.get(id).decide(command, books.now());
        switch (decision) {
            case Decision.Accepted accepted -> put(accepted.next().withoutRefusal());
            case Decision.Lapsed lapsed -> put(lapsed.over());
            case Decision.Refused refused -> {}
        }
        return decision;
    }

    /** Books the end of an option whose time has passed. @return whether it did */
    boolean lapse(UUID id) {
        if (reservations.get(id) instanceof Reservation.Option option
                && !books.now().isBefore(option.expiresAt())) {
            put(option.over(Ending.EXPIRED, books.now()));
            return true;
        }
        return false;
    }

    /**
     * Splits a part off that is ready before the rest: it serves FIRM before OPTION, oldest first. No reservation's sum changes.
     *
     * @param held the account the part is in
     */
    public void split(UUID parent, UUID child, Account held, BigDecimal amount, boolean described, Why why) {
        books.split(parent, child, held, amount, described, why);
        var free = amount;
        for (var reservation : at(parent)) {
            var moving = reservation.at(parent).min(free);
            if (moving.signum() > 0) {
                put(moved(reservation, parent, child, moving));
                free = free.subtract(moving);
            }
        }
    }

    /**
     * Splits a part off of what is free first; of what is promised no more goes along than it takes, options first and youngest first. No reservation's sum changes.
     *
     * @param held the account the part is in
     */
    public void splitFree(UUID parent, UUID child, Account held, BigDecimal amount, Why why) {
        books.split(parent, child, held, amount, false, why);
        for (var reservation : at(parent).reversed()) {
            var moving = reservation.at(parent).min(books.lot(parent).balance().overpromised());
            if (moving.signum() > 0) {
                put(moved(reservation, parent, child, moving));
            }
        }
    }

    /** Splits off what is on hand for a reservation, and nothing else. */
    public void pick(UUID reservation, UUID parent, UUID child, Why why) {
        var picked = reservations.get(reservation);
        var amount = picked.at(parent);
        books.split(parent, child, Account.ON_HAND, amount, false, why);
        put(moved(picked, parent, child, amount));
    }

    /**
     * Makes one lot of several, each with all that is on hand of it; their reservations lie in the new one then, and no sum of theirs changes.
     *
     * @param custody of the new lot
     */
    public void merge(Collection<UUID> parents, UUID child, Custody custody, Why why) {
        books.merge(parents, child, custody, why);
        for (var parent : parents) {
            at(parent).forEach(reservation -> put(moved(reservation, parent, child, reservation.at(parent))));
        }
    }

    /** Takes from reservations until no more is promised than there is, what has expired first; see {@link Shortfall}. They are told how much, and why. */
    public void cutBack(UUID lot, String reason) {
        if (books.lot(lot).balance().overpromised().signum() > 0) {
            at(lot).forEach(each -> lapse(each.id()));
        }
        Shortfall.of(at(lot), lot, books.lot(lot).balance().overpromised())
                .forEach((id, missing) -> giveUp(reservations.get(id), lot, missing, reason));
    }

    private void giveUp(Reservation reservation, UUID lot, BigDecimal missing, String reason) {
        if (decide(reservation.id(), new Command.CutBack(lot, missing)) instanceof Decision.Accepted accepted) {
            var cut = cut(reservation, lot, missing, reason);
            put(accepted.next().with(accepted.next().facts().with(Reservation.Refusal.of(cuts(reservation, cut)))));
        }
    }

    private Reservation.Cut cut(Reservation reservation, UUID lot, BigDecimal missing, String reason) {
        var unit = books.lot(lot).unit();
        var held = reservation.at(lot);
        var left = held.subtract(missing).max(BigDecimal.ZERO);
        return new Reservation.Cut(lot, new Amount(held, unit), new Amount(left, unit), reason);
    }

    /** With what was cut back of it before in this posting: all of that is told in one event. */
    private List<Reservation.Cut> cuts(Reservation reservation, Reservation.Cut cut) {
        var cuts = new LinkedHashMap<UUID, Reservation.Cut>();
        var refusal = reservation.facts().refusal();
        var toldBefore = Optional.ofNullable(before.get(reservation.id()))
                .map(Reservation::facts)
                .map(Reservation.Facts::refusal);
        if (refusal != null && !toldBefore.equals(Optional.of(refusal))) {
            refusal.cuts().forEach(each -> cuts.put(each.lotId(), each));
        }
        cuts.merge(cut.lotId(), cut, Reservation.Cut::with);
        return List.copyOf(cuts.values());
    }

    /** Takes an amount out of what a lot's reservations could count on, and cuts back if that was too much. */
    public void writeOff(UUID lot, MovementKind kind, Account held, BigDecimal amount, Why why) {
        books.move(lot, kind, held, Account.WRITTEN_OFF, amount, why);
        cutBack(lot, why.reason() == null ? "there is less of it than was expected" : why.reason());
    }

    /** The reservations that {@link #cutBack(UUID, String)} has left less, or nothing, so far. */
    public List<Reservation> cutBack() {
        return changed().stream()
                .filter(each ->
                        each.facts().refusal() != null && each.facts().refusal().isCutBack())
                .toList();
    }

    /** Has the reservations on a lot told anew, because something that is told with them has changed. */
    public void retell(UUID lot) {
        at(lot).forEach(this::put);
    }

    /** Tells the reservations on a lot what it is said to be now that it was not before. */
    public void revise(UUID lot, List<Revision.Change> changes) {
        if (!changes.isEmpty()) {
            at(lot).forEach(each -> put(each.with(each.facts().revised(lot, changes))));
        }
    }

    List<Reservation> changed() {
        return changed.stream().map(reservations::get).toList();
    }

    /** The lines of a reservation when it was opened; none of a new one. */
    List<Line> linesBefore(UUID id) {
        return Optional.ofNullable(before.get(id)).map(Reservation::lines).orElse(List.of());
    }

    /** The open reservations that have something at a lot, in the order they are served. */
    private List<Reservation> at(UUID lot) {
        return reservations.values().stream()
                .filter(reservation ->
                        reservation.isOpen() && reservation.at(lot).signum() > 0)
                .sorted(FIRST_SERVED)
                .toList();
    }

    private static Reservation moved(Reservation reservation, UUID from, UUID to, BigDecimal amount) {
        var left = amount;
        var lines = new ArrayList<Line>();
        for (var line : reservation.lines()) {
            var moving = line.at(from).min(left);
            lines.add(moving.signum() > 0 ? line.moved(from, to, moving) : line);
            left = left.subtract(moving);
        }
        return reservation.with(reservation.facts().with(lines));
    }

    private static List<Line.Allocation> allocations(Reservation reservation) {
        return reservation.lines().stream()
                .flatMap(line -> line.allocations().stream())
                .toList();
    }
}
