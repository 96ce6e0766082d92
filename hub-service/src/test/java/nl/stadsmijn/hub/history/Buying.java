package nl.stadsmijn.hub.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import nl.stadsmijn.hub.reservation.Bookings;
import nl.stadsmijn.hub.reservation.Bookings.Made;
import nl.stadsmijn.kit.storage.Ids;

/** What people do with reservations of their own: of one lot or several, confirmed, extended, released; also when they may not, or too late. */
@Singleton
class Buying implements Happening {

    private final Bookings bookings;

    Buying(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public int weight() {
        return 50;
    }

    @Override
    public void happen(World world) {
        switch (world.roll(10)) {
            case 1, 2, 3, 4, 5 -> reserve(world);
            case 6, 7 -> confirm(world);
            case 8 -> extend(world);
            default -> release(world);
        }
    }

    private void reserve(World world) {
        var wanted = new TreeMap<UUID, Integer>(Comparator.comparing(UUID::toString));
        for (var lots = world.roll(3); lots > 0; lots--) {
            world.lot(lot -> lot.promisable() > 0 || world.oneIn(8))
                    .ifPresent(lot -> wanted.merge(lot.id, world.roll(7), Integer::sum));
        }
        if (wanted.isEmpty()) {
            return;
        }
        var holder = Ids.next();
        world.note("reserve %s", wanted);
        var made = world.ask(() -> bookings.reserve(holder, wanted));
        assertThat(made.isPresent())
                .as("reserved %s", wanted)
                .isEqualTo(wanted.entrySet().stream().allMatch(each -> isFree(world, each)));
        made.ifPresent(it -> follow(world, holder, wanted, it));
    }

    /** What has expired and was not swept yet is in nobody's way. */
    private static boolean isFree(World world, Map.Entry<UUID, Integer> wanted) {
        var model = world.model();
        var inTheWay = model.at(wanted.getKey()).stream()
                .filter(reservation -> !reservation.isPast(world.now()))
                .mapToInt(reservation -> reservation.at(wanted.getKey()))
                .sum();
        var lot = model.lots.get(wanted.getKey());
        return lot.described && lot.promisable() - inTheWay >= wanted.getValue();
    }

    private static void follow(World world, UUID holder, Map<UUID, Integer> wanted, Made made) {
        world.model().lapse(wanted.keySet(), world.now());
        var lines = new ArrayList<ModelReservation.Line>();
        wanted.forEach(
                (lot, amount) -> lines.add(new ModelReservation.Line(lot, new LinkedHashMap<>(Map.of(lot, amount)))));
        world.model().add(new ModelReservation(made.id(), holder, null, made.createdAt(), made.expiresAt(), lines));
    }

    private void confirm(World world) {
        one(world).ifPresent(reservation -> {
            var may = isOwnOption(world, reservation);
            var done = world.ask(() -> bookings.confirm(reservation.id, reservation.holder));
            expect(may, done, reservation);
            if (may) {
                world.model().touch(reservation);
                reservation.kind = "FIRM";
            }
        });
    }

    private void extend(World world) {
        one(world).ifPresent(reservation -> {
            var may = isOwnOption(world, reservation) && !reservation.extended;
            var until = world.ask(() -> bookings.extend(reservation.id, reservation.holder));
            expect(may, until, reservation);
            if (may) {
                world.model().touch(reservation);
                reservation.extended = true;
                reservation.expiresAt = until.orElseThrow();
            }
        });
    }

    private void release(World world) {
        one(world).ifPresent(reservation -> {
            var may = reservation.deal == null && reservation.isOpen() && !reservation.isPast(world.now());
            var done = world.ask(() -> bookings.release(reservation.id, reservation.holder));
            expect(may, done, reservation);
            if (may) {
                world.model().end(reservation, "RELEASED");
            }
        });
    }

    private static Optional<ModelReservation> one(World world) {
        Predicate<ModelReservation> open = ModelReservation::isOpen;
        var one = world.oneIn(5) ? world.reservation(any -> true) : world.reservation(open);
        one.ifPresent(
                reservation -> world.note("confirm, extend or release %s: %s", reservation.id, reservation.told()));
        return one;
    }

    private static boolean isOwnOption(World world, ModelReservation reservation) {
        return reservation.deal == null && reservation.kind.equals("OPTION") && !reservation.isPast(world.now());
    }

    private static void expect(boolean may, Optional<?> done, ModelReservation reservation) {
        assertThat(done.isPresent()).as("allowed of %s", reservation.told()).isEqualTo(may);
    }
}
