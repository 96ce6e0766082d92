package nl.stadsmijn.hub.history;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.delivery.Deals;
import nl.stadsmijn.hub.reservation.Bookings;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.storage.Ids;
import org.jdbi.v3.core.Jdbi;

/** What matching-service asks for deals, in and out of order, and twice: reserve, make firm, deliver, give back. */
@Singleton
class Dealing implements Happening {

    private static final String TOPIC = "matching.deals";
    private static final Duration OPTION = Duration.ofHours(72);

    private final Deals deals;
    private final Bookings bookings;
    private final Jdbi jdbi;
    private final Map<UUID, Agreed> agreed = new HashMap<>();

    Dealing(Deals deals, Bookings bookings, Jdbi jdbi) {
        this.deals = deals;
        this.bookings = bookings;
        this.jdbi = jdbi;
    }

    /** A deal as matching-service knows it. */
    private static final class Agreed {
        private final UUID deal;
        private final UUID reservation;
        private final UUID lot;
        private final int pieces;
        private long version;

        private Agreed(UUID deal, UUID reservation, UUID lot, int pieces) {
            this.deal = deal;
            this.reservation = reservation;
            this.lot = lot;
            this.pieces = pieces;
        }

        private ReceivedEvent next(String state) {
            return Envelopes.event(
                    TOPIC, Others.DEAL, deal, ++version, Others.deal(deal, reservation, lot, pieces, state));
        }
    }

    @Override
    public int weight() {
        return 35;
    }

    @Override
    public void happen(World world) {
        var known = world.reservation(
                reservation -> agreed.containsKey(reservation.id) && (reservation.isOpen() || world.oneIn(10)));
        if (known.isEmpty() || world.oneIn(3)) {
            agree(world);
        } else {
            goOn(world, agreed.get(known.get().id), known.get());
        }
    }

    private void agree(World world) {
        world.lot(lot -> lot.promisable() > 0).ifPresent(lot -> {
            var deal = new Agreed(Ids.next(), Ids.next(), lot.id, world.roll(8));
            world.note("deal %s: reserve %d of %s as %s", deal.deal, deal.pieces, lot.id, deal.reservation);
            var model = world.model();
            deliver(world, deal.next("AGREED"));
            model.lapse(Set.of(lot.id), world.now());
            var held = lot.described && model.available(lot.id) >= deal.pieces;
            var line = new ModelReservation.Line(lot.id, new LinkedHashMap<>(Map.of(lot.id, deal.pieces)));
            var made = bookings.find(deal.reservation);
            var reservation = new ModelReservation(
                    deal.reservation,
                    null,
                    deal.deal,
                    made.createdAt(),
                    made.createdAt().plus(OPTION),
                    new ArrayList<>(List.of(line)));
            if (!held) {
                reservation.end("REFUSED");
            }
            model.add(reservation);
            agreed.put(deal.reservation, deal);
        });
    }

    private void goOn(World world, Agreed deal, ModelReservation reservation) {
        var state = List.of("CONFIRMING", "CONFIRMING", "DELIVERING", "DELIVERING", "CANCELLED", "AGREED")
                .get(world.roll(6) - 1);
        world.note("deal %s: %s, reservation %s: %s", deal.deal, state, reservation.id, reservation.told());
        var stale = deal.next("CANCELLED");
        var event = deal.next(state);
        deliver(world, event);
        if (world.oneIn(4)) {
            world.note("  and what was told before it, after it");
            deliver(world, stale);
        }
        follow(world, reservation, state);
    }

    private void deliver(World world, ReceivedEvent event) {
        world.tell(() -> deals.hear(event), () -> deals.receive(Envelopes.records(List.of(event))));
        if (world.oneIn(6)) {
            world.note("  again");
            deals.receive(Envelopes.records(List.of(event)));
        }
    }

    private void follow(World world, ModelReservation reservation, String state) {
        var model = world.model();
        model.touch(reservation);
        if (!reservation.isOpen() || state.equals("AGREED")) {
            return;
        }
        if (reservation.isPast(world.now())) {
            reservation.end("EXPIRED");
            return;
        }
        switch (state) {
            case "CONFIRMING" -> reservation.kind = "FIRM";
            case "CANCELLED" -> reservation.end("RELEASED");
            default -> {
                if (reservation.kind.equals("FIRM") && isOnHand(model, reservation)) {
                    handOver(model, reservation);
                }
            }
        }
    }

    private static boolean isOnHand(Model model, ModelReservation reservation) {
        return reservation.lines.getFirst().at().keySet().stream()
                .map(model.lots::get)
                .allMatch(lot -> lot.place.equals("SITE") || lot.place.equals("HUB"));
    }

    /** A whole lot leaves with its id; of a part the service tells under which it left. */
    private void handOver(Model model, ModelReservation reservation) {
        var line = reservation.lines.getFirst();
        var delivered = new LinkedHashMap<UUID, Integer>();
        line.at().forEach((lot, pieces) -> {
            var whole = model.lot(lot).onHand == pieces;
            var leaving = whole ? lot : leftFrom(lot, reservation, model);
            if (!whole) {
                model.apart(lot, leaving, false, pieces);
            }
            var gone = model.lot(leaving);
            gone.onHand -= pieces;
            gone.delivered += pieces;
            gone.place = "CUSTOMER";
            delivered.put(leaving, pieces);
        });
        line.at().clear();
        line.at().putAll(delivered);
        model.touch(reservation);
        reservation.end("FULFILLED");
    }

    /** The part that the model has not heard of yet: another may have been split off for the same reservation before. */
    private UUID leftFrom(UUID parent, ModelReservation reservation, Model model) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT child_id FROM kinship JOIN allocation ON allocation.lot_id = child_id
                         WHERE parent_id = :parent AND reservation_id = :reservation
                        """)
                .bind("parent", parent)
                .bind("reservation", reservation.id)
                .mapTo(UUID.class)
                .filter(child -> !model.lots.containsKey(child))
                .one());
    }
}
