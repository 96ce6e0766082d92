package nl.stadsmijn.hub.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.deadline.StoredLots;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A hub with 50,000 lots: what ages there, and 10,000 steps in one sweep. Its times and the plan are in {@code target/ageing.txt}. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class AgeingSpeed {

    private static final int LOTS = 50_000;
    private static final int STEPS = 10_000;
    private static final int CALLS = 60;

    /** A fifth of them is due in a month, the others in ten; a tenth has passed its last day. */
    private static final String FILL = """
            WITH stored AS (
                INSERT INTO lot (id, version, unit, claimed, listed, found, from_parents, expected, on_hand, in_transit, to_children, delivered,
                                 written_off, promised, location_kind, location_id, owner_id, holder_id, storage_hub_id, storage_since,
                                 storage_deadline, storage_state, storage_first, storage_extensions, described, last_movement_id, last_kind,
                                 last_amount, last_at)
                SELECT gen_random_uuid(), 1, CASE WHEN number % 4 = 0 THEN 'm2' ELSE 'piece' END, 12, 12, 0, 0, 0, 12, 0, 0, 0, 0, 0, 'HUB', :hub,
                       gen_random_uuid(), gen_random_uuid(), :hub, :today::date - number % 200,
                       :today::date + CASE WHEN number % 5 = 0 THEN 30 WHEN number % 10 = 1 THEN -5 ELSE 300 + number % 90 END,
                       CASE WHEN number % 10 = 1 THEN 'OVERDUE' ELSE 'STORED' END, :today::date - number % 200, 0, true, gen_random_uuid(),
                       'RECEIVED', 12, now()
                  FROM generate_series(1, :lots) AS number
                RETURNING id, location_id, owner_id, storage_since)
            INSERT INTO stay (lot_id, since, hub_id, owner_id, amount, floor_m2, mass_t)
            SELECT id, storage_since, location_id, owner_id, 12, 4.5, 2.75 FROM stored
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    StoredLots stored;

    @Inject
    SettableClock clock;

    @Test
    void fiftyThousandLots() throws IOException {
        var hub = StoredLots.hub("{\"days\": 1000}");
        jdbi.useHandle(handle -> {
            handle.createUpdate(FILL)
                    .bind("hub", hub)
                    .bind("today", LocalDate.now(clock))
                    .bind("lots", LOTS)
                    .execute();
            handle.execute("VACUUM ANALYZE lot");
            handle.execute("VACUUM ANALYZE stay");
        });
        var told = new StringBuilder();
        told.append(timed(hub, "limit=50", "ageing, cold and warm"));
        told.append(timed(hub, "limit=50", "ageing"));
        told.append(timed(hub, "limit=200&state=OVERDUE", "ageing, the first 200 that are overdue"));

        var begun = System.nanoTime();
        stored.sweep();
        told.append("%d steps in one sweep: %d ms%n".formatted(STEPS, millis(begun)));
        assertThat(steps(hub)).isEqualTo(STEPS);
        begun = System.nanoTime();
        stored.sweep();
        told.append("a sweep with nothing to do: %d ms%n".formatted(millis(begun)));
        plan(hub).forEach(line -> told.append(line).append(System.lineSeparator()));
        Files.writeString(Path.of("target/ageing.txt"), told);
    }

    private static String timed(UUID hub, String query, String what) {
        var times = new long[CALLS];
        for (var call = 0; call < CALLS; call++) {
            var begun = System.nanoTime();
            Api.operator()
                    .get("/hubs/%s/ageing?%s".formatted(hub, query))
                    .then()
                    .statusCode(200);
            times[call] = millis(begun);
        }
        Arrays.sort(times);
        return "%s: p50 %d ms, p95 %d ms, worst %d ms%n"
                .formatted(what, times[CALLS / 2], times[CALLS * 95 / 100], times[CALLS - 1]);
    }

    private long steps(UUID hub) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM storage_step WHERE hub_id = :hub")
                .bind("hub", hub)
                .mapTo(Long.class)
                .one());
    }

    private Iterable<String> plan(UUID hub) {
        return jdbi.withHandle(handle -> handle.createQuery("EXPLAIN (ANALYZE, BUFFERS) " + AgeingRepository.SUM)
                .bind("hub", hub)
                .mapTo(String.class)
                .list());
    }

    private static long millis(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
