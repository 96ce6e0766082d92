package nl.stadsmijn.hub.history;

import jakarta.inject.Singleton;
import java.time.Duration;
import nl.stadsmijn.hub.reservation.Bookings;

/** Hours go by, and the sweeper comes round, or not yet. */
@Singleton
class TimePassing implements Happening {

    private final Bookings bookings;

    TimePassing(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public int weight() {
        return 8;
    }

    @Override
    public void happen(World world) {
        world.pass(Duration.ofMinutes(world.roll(25 * 60)));
        if (world.oneIn(2)) {
            var now = world.now();
            world.note("sweep");
            world.ask(bookings::sweep);
            world.model().reservations.values().stream()
                    .filter(reservation -> reservation.isPast(now))
                    .toList()
                    .forEach(reservation -> world.model().end(reservation, "EXPIRED"));
        }
    }
}
