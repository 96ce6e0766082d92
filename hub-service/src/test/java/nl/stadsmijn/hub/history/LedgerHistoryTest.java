package nl.stadsmijn.hub.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.disposition.DecisionAudit;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A random history of the ledger, by the real services on the real database: after each step what was touched is compared with a model that was worked out apart.
 * {@code -Dhistory.seed} plays one again, {@code -Dhistory.steps} says how long it is; 100,000 steps with {@code -Pfull}.
 */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class LedgerHistoryTest {

    private static final int STEPS = Integer.getInteger("history.steps", 5_000);
    private static final int ALL_EVERY = 500;

    /** So many steps, and chance leaves nothing out. */
    private static final int LONG = 1_500;

    @Inject
    World world;

    @Inject
    Journal journal;

    @Inject
    LedgerAudit audit;

    @Inject
    DecisionAudit decisions;

    @Inject
    SettableClock clock;

    @Inject
    Jdbi jdbi;

    @Inject
    @All
    List<Happening> happenings;

    @AfterEach
    void timeGoesBack() {
        journal.end();
        clock.reset();
    }

    @Test
    void whateverHappensTheLedgerHoldsWhatTheModelHolds() {
        var seed = Long.getLong("history.seed", System.nanoTime());
        Log.infof("A history of %d steps, seed %d", STEPS, seed);
        play(seed, STEPS);
        audit.check();
        decisions.check();
        if (STEPS >= LONG) {
            everythingHasHappened();
        }
        Log.infof(
                "%d events told of %d lots and %d reservations; struck down %d times",
                journal.told(),
                world.model().lots.size(),
                world.model().reservations.size(),
                world.crashes());
    }

    @Test
    void whatChangesBehindTheModelsBackIsSeen() {
        play(1, 60);
        var lot = world.model().lots.values().stream()
                .filter(each -> each.expected + each.onHand > world.model().promised(each.id))
                .findFirst()
                .orElseThrow();
        var change = "UPDATE lot SET promised = promised %s 1 WHERE id = '%s'";
        jdbi.useHandle(handle -> handle.execute(change.formatted("+", lot.id)));
        try {
            assertThatThrownBy(world::compareAll)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(lot.id.toString());
        } finally {
            jdbi.useHandle(handle -> handle.execute(change.formatted("-", lot.id)));
        }
    }

    /** A history in which something never comes about proves nothing of it. */
    private void everythingHasHappened() {
        assertThat(world.model().lots.values())
                .extracting(lot -> lot.place)
                .contains("DONOR", "SITE", "HUB", "CUSTOMER");
        assertThat(world.model().reservations.values())
                .extracting(reservation -> reservation.ending)
                .contains("FULFILLED", "RELEASED", "EXPIRED", "CUT_BACK", "REFUSED");
    }

    private void play(long seed, int steps) {
        world.begin(seed);
        var dice = new Random(seed);
        var weights = happenings.stream().mapToInt(Happening::weight).sum();
        for (var step = 1; step <= steps; step++) {
            try {
                choose(dice.nextInt(weights)).happen(world);
                world.compare();
                if (step % ALL_EVERY == 0) {
                    world.compareAll();
                    audit.check();
                    decisions.check();
                }
            } catch (AssertionError | RuntimeException wrong) {
                throw new AssertionError(
                        "step %d of the history with seed %d, after:%n%s"
                                .formatted(step, seed, String.join("\n", world.remembered())),
                        wrong);
            }
        }
        assertThat(journal.told()).as("events told").isGreaterThan(steps / 2);
    }

    /** Beans come in no order that can be relied on, so their names give one. */
    private Happening choose(int number) {
        var left = number;
        var sorted = happenings.stream()
                .sorted(Comparator.comparing(each -> each.getClass().getName()))
                .toList();
        for (var happening : sorted) {
            left -= happening.weight();
            if (left < 0) {
                return happening;
            }
        }
        throw new IllegalStateException("weights that do not add up");
    }
}
