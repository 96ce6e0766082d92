package nl.stadsmijn.hub.history;

import jakarta.inject.Singleton;
import nl.stadsmijn.hub.count.Counts;
import nl.stadsmijn.kit.test.Organisations;

/** Who holds lots counts them, in a hub or on a site; some are missing, and some are over. */
@Singleton
class Counting implements Happening {

    private final Counts counts;

    Counting(Counts counts) {
        this.counts = counts;
    }

    @Override
    public int weight() {
        return 4;
    }

    @Override
    public void happen(World world) {
        world.lot(lot -> lot.onHand > 0 && (lot.place.equals("SITE") || lot.place.equals("HUB")))
                .ifPresent(lot -> count(world, lot));
    }

    private static int counted(World world, ModelLot lot) {
        return Math.max(0, lot.onHand + 3 - world.roll(5));
    }

    private void count(World world, ModelLot lot) {
        var counted = counted(world, lot);
        var missing = lot.onHand - counted;
        var holder = lot.place.equals("SITE") ? Organisations.CONTRACTOR : Organisations.HUB;
        var now = world.now();
        world.note("count %d of %s, %d missing", counted, lot.id, missing);
        world.ask(() -> counts.count(lot.id, counted, holder)).ifPresent(answer -> {
            if (missing > 0) {
                world.model().writeOff(lot.id, false, missing, now);
            }
            if (missing < 0) {
                var found = world.model().lot(lot.id);
                found.found -= missing;
                found.onHand -= missing;
            }
        });
    }
}
