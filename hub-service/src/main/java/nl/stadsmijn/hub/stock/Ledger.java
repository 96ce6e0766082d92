package nl.stadsmijn.hub.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.events.Outbox;
import nl.stadsmijn.kit.quantity.Place;

/** The ledger as the other features use it; every method runs in the caller's transaction. */
@ApplicationScoped
public class Ledger {

    private final LedgerRepository lots;
    private final Storerooms storerooms;
    private final OpenDecisions decisions;
    private final Announced announced;
    private final Rungs rungs;
    private final Outbox outbox;

    Ledger(
            LedgerRepository lots,
            Storerooms storerooms,
            OpenDecisions decisions,
            Announced announced,
            Rungs rungs,
            Outbox outbox) {
        this.lots = lots;
        this.storerooms = storerooms;
        this.decisions = decisions;
        this.announced = announced;
        this.rungs = rungs;
        this.outbox = outbox;
    }

    /** The lots, locked until the transaction ends, in id order; unknown ids are left out. */
    public List<Lot> lock(Collection<UUID> ids) {
        return lots.lock(ids, true);
    }

    /** {@link #lock} without waiting: lots that another transaction holds are left out too. */
    public List<Lot> lockFree(Collection<UUID> ids) {
        return lots.lock(ids, false);
    }

    /** The lots as they are, not locked. */
    public List<Lot> read(Collection<UUID> ids) {
        return lots.read(ids);
    }

    /** @return the event that tells it, for the outbox; empty if the lot has not that much left, or is not for sale: then nothing has changed */
    public Optional<Event> promise(UUID lot, BigDecimal amount) {
        return lots.promise(lot, amount).map(LotChanged::of);
    }

    /** Books everything and tells it: a version and an event for each lot that changed. */
    public void post(Books books) {
        lots.write(books);
        followInHubs(books);
        if (books.movements().stream().anyMatch(Movement::isOutsideHubs)) {
            announced.follow(books.left(), books.partings());
        }
        var raised = books.raisedOffspring();
        if (!raised.isEmpty()) {
            rungs.inherit(raised);
        }
        tell(books.changed().stream().map(Lot::id).toList());
    }

    private void followInHubs(Books books) {
        var inHubs = lots(books, Movement::touchesHub);
        if (!inHubs.isEmpty()) {
            storerooms.follow(inHubs);
        }
        var out = lots(books, Movement::touchesWhatIsOut);
        if (!out.isEmpty()) {
            decisions.follow(
                    books.changed().stream()
                            .filter(lot -> out.contains(lot.id()))
                            .collect(Collectors.toMap(Lot::id, Function.identity())),
                    books.movements().stream()
                            .filter(Movement::touchesWhatIsOut)
                            .toList());
        }
    }

    private static Set<UUID> lots(Books books, Predicate<Movement> which) {
        return books.movements().stream().filter(which).map(Movement::lotId).collect(Collectors.toSet());
    }

    /** Tells lots that were changed past {@link Books}. */
    public void tell(Collection<UUID> changed) {
        if (!changed.isEmpty()) {
            outbox.addAll(lots.sight(changed).stream().map(LotChanged::of).toList());
        }
    }

    /** Which of these harvests, samples, deals are booked already. */
    public Set<UUID> booked(Collection<UUID> sources) {
        return sources.isEmpty() ? Set.of() : lots.booked(sources);
    }

    /**
     * What is known of locations, by id. Nothing of one that has neither name nor place, or was erased.
     */
    public Map<UUID, Located> located(Collection<UUID> ids) {
        return lots.located(ids);
    }

    /**
     * Gives the id of a location its name and place.
     *
     * @param name may be null
     * @param place may be null
     */
    public void locate(UUID id, String name, Place place) {
        lots.locate(id, name, place);
    }
}
