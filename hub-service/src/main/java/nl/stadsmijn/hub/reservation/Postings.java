package nl.stadsmijn.hub.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.stock.Books;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Ledger;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.kit.events.Outbox;

/**
 * Opens postings and books them. The lock order of the whole service is here: lots in id order, then reservations in id order. A lot may be promised to
 * a reservation that has more lots; these are locked with it, because cutting back frees them too.
 */
@ApplicationScoped
public class Postings {

    /** Each attempt fails only if one of the lots was split just then. */
    private static final int ATTEMPTS = 20;

    private final Ledger ledger;
    private final ReservationRepository reservations;
    private final Availability availability;
    private final Outbox outbox;
    private final Clock clock;

    Postings(Ledger ledger, ReservationRepository reservations, Availability availability, Outbox outbox, Clock clock) {
        this.ledger = ledger;
        this.reservations = reservations;
        this.availability = availability;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Opens lots with the open reservations on them. Runs in the caller's transaction, which must not hold other lots.
     *
     * @param lots unknown ones are left out
     */
    public Posting open(By by, Collection<UUID> lots) {
        return open(by, lots, Set.of());
    }

    /** {@link #open(By, Collection)}, and these reservations, ended or not, with every lot of theirs. */
    public Posting open(By by, Collection<UUID> lots, Collection<UUID> wanted) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            reservations.savepoint();
            var ids = new HashSet<>(lots);
            ids.addAll(reservations.lotsConcerned(lots, wanted));
            var locked = ledger.lock(ids);
            var open = reservations.lock(lots, wanted);
            if (covers(ids, open)) {
                reservations.releaseSavepoint();
                return new Posting(new Books(locked, by, clock.instant()), open);
            }
            reservations.backToSavepoint();
        }
        throw new IllegalStateException("lots " + lots + " are split too fast to be opened");
    }

    /** Opens what can be had without waiting: of these reservations, those whose lots nobody holds. */
    Posting openFree(By by, Collection<UUID> wanted) {
        var lotsOf = reservations.lotsOf(wanted);
        var lots = lotsOf.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var locked = ledger.lockFree(lots);
        var held = locked.stream().map(Lot::id).collect(Collectors.toSet());
        var within = lotsOf.entrySet().stream()
                .filter(each -> held.containsAll(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        var free = reservations.lock(Set.of(), within).stream()
                .filter(reservation -> covers(held, List.of(reservation)))
                .toList();
        return new Posting(new Books(locked, by, clock.instant()), free);
    }

    /** Books everything, and tells it. */
    public void post(Posting posting) {
        ledger.post(posting.books());
        var changed = posting.changed();
        if (!changed.isEmpty()) {
            reservations.write(changed, posting::linesBefore);
            tell(changed);
        }
    }

    private void tell(List<Reservation> changed) {
        var lots = changed.stream()
                .flatMap(reservation -> reservation.lotsHeld().stream())
                .collect(Collectors.toSet());
        var windows = availability.of(lots);
        outbox.addAll(changed.stream()
                .map(reservation -> ReservationChanged.of(reservation, windows))
                .toList());
    }

    private static boolean covers(Set<UUID> lots, List<Reservation> open) {
        return open.stream()
                .filter(Reservation::isOpen)
                .flatMap(reservation -> reservation.lines().stream())
                .flatMap(line -> line.allocations().stream())
                .allMatch(allocation -> lots.contains(allocation.lotId()));
    }
}
