package nl.stadsmijn.hub.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the ledger should hold, worked out a second time, as simply as it can be: no database, no transactions, no states but words. It remembers what it changed, so
 * that this can be compared.
 */
public final class Model {

    private static final Comparator<ModelReservation> FIRST_SERVED = Comparator.<ModelReservation, Boolean>comparing(
                    reservation -> reservation.kind.equals("OPTION"))
            .thenComparing(reservation -> reservation.createdAt)
            .thenComparing(reservation -> reservation.id);

    public final Map<UUID, ModelLot> lots = new LinkedHashMap<>();
    public final Map<UUID, ModelReservation> reservations = new LinkedHashMap<>();
    private final Map<UUID, Set<ModelReservation>> open = new LinkedHashMap<>();
    private final Set<UUID> touchedLots = new LinkedHashSet<>();
    private final Set<UUID> touchedReservations = new LinkedHashSet<>();

    public ModelLot lot(UUID id) {
        touchedLots.add(id);
        return lots.get(id);
    }

    public ModelLot add(ModelLot lot) {
        lots.put(lot.id, lot);
        touchedLots.add(lot.id);
        return lot;
    }

    public void add(ModelReservation reservation) {
        reservations.put(reservation.id, reservation);
        touch(reservation);
        reservation.lines.forEach(line -> line.at().keySet().forEach(lot -> index(lot, reservation)));
    }

    public void touch(ModelReservation reservation) {
        touchedReservations.add(reservation.id);
        reservation.lines.forEach(line -> touchedLots.addAll(line.at().keySet()));
    }

    /** Those that are open and have something at a lot, in the order they are served. */
    public List<ModelReservation> at(UUID lot) {
        return open.getOrDefault(lot, Set.of()).stream()
                .filter(reservation -> reservation.isOpen() && reservation.at(lot) > 0)
                .sorted(FIRST_SERVED)
                .toList();
    }

    public int promised(UUID lot) {
        return at(lot).stream().mapToInt(reservation -> reservation.at(lot)).sum();
    }

    public int available(UUID lot) {
        return lots.get(lot).promisable() - promised(lot);
    }

    public void end(ModelReservation reservation, String how) {
        touch(reservation);
        reservation.end(how);
    }

    /** Options on these lots whose time has passed. */
    public void lapse(Set<UUID> on, Instant now) {
        on.forEach(lot -> at(lot).stream()
                .filter(reservation -> reservation.isPast(now))
                .forEach(reservation -> end(reservation, "EXPIRED")));
    }

    /** A part of what is expected, or on hand, becomes a lot of its own; who is served first has it in the part. */
    public ModelLot split(UUID parentId, UUID childId, boolean expected, int amount) {
        var child = apart(parentId, childId, expected, amount);
        var free = amount;
        for (var reservation : at(parentId)) {
            var moving = Math.min(reservation.at(parentId), free);
            free -= moving;
            move(reservation, parentId, childId, moving);
        }
        return child;
    }

    /** A split that no reservation follows. */
    public ModelLot apart(UUID parentId, UUID childId, boolean expected, int amount) {
        var parent = lot(parentId);
        var child = add(new ModelLot(childId, parent.place, false));
        parent.toChildren += amount;
        child.fromParents += amount;
        if (expected) {
            parent.expected -= amount;
            child.expected += amount;
        } else {
            parent.onHand -= amount;
            child.onHand += amount;
        }
        return child;
    }

    /** All that is on hand of several lots becomes one; what is promised of them lies in that one then. */
    public ModelLot merge(Collection<UUID> parents, UUID childId) {
        var child = add(new ModelLot(childId, lots.get(parents.iterator().next()).place, false));
        for (var id : parents) {
            var parent = lot(id);
            parent.toChildren += parent.onHand;
            child.fromParents += parent.onHand;
            child.onHand += parent.onHand;
            parent.onHand = 0;
            at(id).forEach(reservation -> move(reservation, id, childId, reservation.at(id)));
        }
        return child;
    }

    public void writeOff(UUID id, boolean expected, int amount, Instant now) {
        var lot = lot(id);
        lot.writtenOff += amount;
        if (expected) {
            lot.expected -= amount;
        } else {
            lot.onHand -= amount;
        }
        cutBack(id, now);
    }

    /** What has expired, then OPTION before FIRM, youngest first. A deal's ends as a whole; what comes free by that goes back to those who gave up something, first served first. */
    private void cutBack(UUID lot, Instant now) {
        if (available(lot) < 0) {
            at(lot).stream().filter(reservation -> reservation.isPast(now)).forEach(reservation -> {
                touch(reservation);
                reservation.end("EXPIRED");
            });
        }
        var served = at(lot);
        var cuts = new LinkedHashMap<ModelReservation, Integer>();
        var missing = -available(lot);
        for (var reservation : served.reversed()) {
            var cut = Math.min(reservation.at(lot), missing);
            if (cut > 0) {
                cuts.put(reservation, cut);
                missing -= reservation.deal != null ? reservation.at(lot) : cut;
            }
        }
        for (var reservation : served) {
            var cut = cuts.getOrDefault(reservation, 0);
            var back = reservation.deal == null
                    ? Math.min(cut, -missing)
                    : cut > 0 && reservation.at(lot) <= -missing ? reservation.at(lot) : 0;
            if (back > 0) {
                missing += back;
                cuts.put(reservation, reservation.deal == null ? cut - back : 0);
            }
        }
        cuts.forEach((reservation, cut) -> {
            if (cut > 0) {
                touch(reservation);
                if (reservation.deal == null) {
                    giveUp(reservation, lot, cut);
                } else {
                    reservation.end("CUT_BACK");
                }
            }
        });
    }

    private void giveUp(ModelReservation reservation, UUID lot, int amount) {
        var before = reservation.lines.stream().map(ModelReservation.Line::copy).toList();
        var left = amount;
        for (var line : reservation.lines) {
            var taken = Math.min(line.at().getOrDefault(lot, 0), left);
            left -= taken;
            line.at().computeIfPresent(lot, (at, has) -> has == taken ? null : has - taken);
        }
        reservation.lines.removeIf(line -> line.at().isEmpty());
        if (reservation.lines.isEmpty()) {
            reservation.lines.addAll(before);
            reservation.end("CUT_BACK");
        }
    }

    private void move(ModelReservation reservation, UUID from, UUID to, int amount) {
        var left = amount;
        touch(reservation);
        for (var line : reservation.lines) {
            var moving = Math.min(line.at().getOrDefault(from, 0), left);
            if (moving > 0) {
                left -= moving;
                line.at().merge(from, -moving, Integer::sum);
                line.at().merge(to, moving, Integer::sum);
                line.at().values().removeIf(has -> has == 0);
                index(to, reservation);
            }
        }
    }

    private void index(UUID lot, ModelReservation reservation) {
        open.computeIfAbsent(lot, any -> new LinkedHashSet<>()).add(reservation);
    }

    /** The lots that were changed since the last call. */
    List<UUID> takeTouchedLots() {
        return take(touchedLots);
    }

    List<UUID> takeTouchedReservations() {
        return take(touchedReservations);
    }

    private static List<UUID> take(Set<UUID> touched) {
        var taken = new ArrayList<>(touched);
        touched.clear();
        return taken;
    }
}
