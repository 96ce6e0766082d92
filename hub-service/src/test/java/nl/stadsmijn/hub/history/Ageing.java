package nl.stadsmijn.hub.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.hub.deadline.Climbing;
import nl.stadsmijn.hub.disposition.Scrapping;
import nl.stadsmijn.kit.test.Organisations;
import org.jdbi.v3.core.Jdbi;

/** Lots in hubs grow old: they go up the ladder of deadlines and never down, and some of what is old goes to the scrap. */
@Singleton
class Ageing implements Happening {

    private static final List<String> LADDER = List.of("STORED", "WARNED", "PRESSING", "FINAL", "OVERDUE");

    private final Climbing climbing;
    private final Scrapping scrapping;
    private final Jdbi jdbi;
    private final Map<String, Integer> reached = new HashMap<>();

    Ageing(Climbing climbing, Scrapping scrapping, Jdbi jdbi) {
        this.climbing = climbing;
        this.scrapping = scrapping;
        this.jdbi = jdbi;
    }

    @Override
    public int weight() {
        return 6;
    }

    @Override
    public void happen(World world) {
        world.note("climb");
        world.ask(climbing::climb);
        assertThat(climbing.climb()).as("steps that were taken twice").isZero();
        monotone(world);
        world.lot(lot -> lot.onHand > 0 && (lot.place.equals("HUB") || lot.place.equals("SITE")))
                .ifPresent(lot -> scrap(world, lot));
    }

    private void monotone(World world) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT id || ' until ' || storage_deadline AS term, storage_state FROM lot
                         WHERE storage_deadline IS NOT NULL AND id = ANY(:lots)
                        """)
                .bindArray("lots", UUID.class, world.model().lots.keySet())
                .map((row, context) -> Map.entry(row.getString("term"), LADDER.indexOf(row.getString("storage_state"))))
                .forEach(each -> assertThat(reached.merge(each.getKey(), each.getValue(), Math::max))
                        .as("the rung of lot %s, that once was as high", each.getKey())
                        .isEqualTo(each.getValue())));
    }

    /** Its owner wishes it, and the hub does it, or who holds it on a site, who is its owner here; unless it is firmly reserved, or too much is. */
    private void scrap(World world, ModelLot lot) {
        var pieces = world.roll(lot.onHand);
        var now = world.now();
        world.note("scrap %d of %s", pieces, lot.id);
        var byOwner = world.ask(() -> scrapping.scrap(lot.id, pieces, Organisations.CONTRACTOR));
        var done = lot.place.equals("SITE")
                ? byOwner
                : world.ask(() -> scrapping.scrap(lot.id, pieces, Organisations.HUB));
        done.filter(gone -> gone).ifPresent(gone -> world.model().writeOff(lot.id, false, pieces, now));
    }
}
