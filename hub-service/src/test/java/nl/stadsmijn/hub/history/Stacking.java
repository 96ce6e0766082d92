package nl.stadsmijn.hub.history;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.merge.Merges;
import nl.stadsmijn.hub.split.Splits;
import nl.stadsmijn.kit.test.Organisations;

/** What a hub does with what lies there: sets a part apart, and makes one lot of several. Whether it may, the service says. */
@Singleton
class Stacking implements Happening {

    private final Splits splits;
    private final Merges merges;

    Stacking(Splits splits, Merges merges) {
        this.splits = splits;
        this.merges = merges;
    }

    @Override
    public int weight() {
        return 12;
    }

    @Override
    public void happen(World world) {
        if (world.oneIn(2)) {
            split(world);
        } else {
            merge(world);
        }
    }

    private void split(World world) {
        world.lot(lot -> lot.place.equals("HUB") && lot.onHand > 1).ifPresent(lot -> {
            var pieces = world.roll(lot.onHand - 1);
            world.note("split %d off %s", pieces, lot.id);
            world.ask(() -> splits.split(lot.id, Organisations.HUB, pieces))
                    .ifPresent(part -> world.model().split(lot.id, part, false, pieces));
        });
    }

    private void merge(World world) {
        var lots = new LinkedHashSet<UUID>();
        for (var number = 0; number < 2 + world.roll(2); number++) {
            world.lot(lot -> lot.place.equals("HUB") && lot.onHand > 0).ifPresent(lot -> lots.add(lot.id));
        }
        if (lots.size() < 2) {
            return;
        }
        world.note("merge %s", lots);
        world.ask(() -> merges.merge(List.copyOf(lots), Organisations.HUB))
                .ifPresent(made -> world.model().merge(lots, made));
    }
}
