package nl.stadsmijn.hub.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.deadline.StoredLots;
import nl.stadsmijn.hub.intake.Doors;
import nl.stadsmijn.kit.test.Organisations;

/** Lots, or parts of them, that arrive at a hub, counted as they should be or not. */
@Singleton
class Arriving implements Happening {

    private final Doors doors;
    private UUID hub;

    Arriving(Doors doors) {
        this.doors = doors;
    }

    @Override
    public int weight() {
        return 15;
    }

    @Override
    public void happen(World world) {
        if (hub == null) {
            hub = StoredLots.hub("{\"days\": 20, \"warnedDays\": 15, \"pressingDays\": 10, \"finalDays\": 5}");
        }
        world.lot(lot -> lot.onHand > 0 && (lot.place.equals("SITE") || world.oneIn(8)))
                .ifPresent(lot -> arrive(world, lot));
    }

    private void arrive(World world, ModelLot lot) {
        var moving = world.oneIn(2) ? lot.onHand : world.roll(lot.onHand);
        var counted = world.oneIn(2) ? moving : Math.max(0, moving + 2 - world.roll(3));
        var now = world.now();
        world.note("intake of %d of %s, counted %d", moving, lot.id, counted);
        Optional<UUID> received = world.ask(() -> doors.take(hub, Organisations.HUB, lot.id, moving, counted))
                .flatMap(answer -> answer);
        if (received.isEmpty()) {
            return;
        }
        assertThat(lot.place).as("where it came from").isEqualTo("SITE");
        var model = world.model();
        var whole = moving == lot.onHand;
        var arrived = whole ? model.lot(lot.id) : model.split(lot.id, received.get(), false, moving);
        assertThat(arrived.id).isEqualTo(received.get());
        arrived.place = "HUB";
        if (counted < moving) {
            model.writeOff(arrived.id, false, moving - counted, now);
        } else {
            arrived.found += counted - moving;
            arrived.onHand += counted - moving;
        }
    }
}
