package nl.stadsmijn.hub.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Measures, when it is asked for by name, the occupancy of a hub with 50,000 lots among many hubs, and an intake there. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class OccupancySpeed {

    private static final int LOTS = Integer.getInteger("lots", 50_000);
    private static final int ELSEWHERE = Integer.getInteger("elsewhere", 500_000);
    private static final int HUBS = 20;
    private static final int TIMES = 200;

    private static final String FILL = """
            WITH lots AS (
                INSERT INTO lot (id, version, unit, claimed, listed, found, from_parents, expected, on_hand, in_transit, to_children, delivered,
                                 written_off, promised, location_kind, location_id, owner_id, holder_id, storage_hub_id, storage_since,
                                 storage_deadline, storage_state, storage_first, storage_extensions, described, last_movement_id, last_kind,
                                 last_amount, last_at)
                SELECT uuidv7(), 1, 'piece', 10, 10, 0, 0, 0, 10, 0, 0, 0, 0, 0, 'HUB', hub, gen_random_uuid(), :holder, hub, current_date - n % 200,
                       current_date - n % 200 + 270, 'STORED', current_date - n % 200, 0, true, gen_random_uuid(), 'RECEIVED', 10, now()
                  FROM (SELECT n, (:hubs::uuid[])[1 + n % cardinality(:hubs)] AS hub FROM generate_series(1, :lots) n) numbered
                RETURNING id),
            spaces AS (
                INSERT INTO lot_space SELECT id, 10, 4, 2, 1, 1 FROM lots)
            SELECT count(*) FROM lots
            """;

    private static final String STAYS = """
            INSERT INTO stay (lot_id, since, hub_id, owner_id, amount, floor_m2, volume_m3, mass_t, places)
            SELECT now.lot_id, lot.storage_since, now.hub_id, now.owner_id, now.amount, now.floor_m2, now.volume_m3, now.mass_t, now.places
              FROM lot_in_hub now JOIN lot ON lot.id = now.lot_id
            ON CONFLICT DO NOTHING
            """;

    /** One lot in ten, to one buyer. */
    private static final String RESERVE = """
            WITH buyer AS (
                INSERT INTO reservation (id, version, holder_id, kind, created_at, extended, condition_settled)
                VALUES (?, 1, gen_random_uuid(), 'FIRM', now(), false, true)
                RETURNING id)
            INSERT INTO allocation (reservation_id, line, lot_id, amount, open)
            SELECT buyer.id, 0, lot.id, 4, true FROM buyer, lot WHERE lot.last_kind = 'RECEIVED' AND lot.on_hand = 10 AND lot.last_reason IS NULL
               AND abs(hashtext(lot.id::text)) % 10 = 0
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Descriptions descriptions;

    private final List<String> report = new ArrayList<>();

    @Test
    void fiftyThousandLots() throws IOException {
        var hub = hub();
        fill(List.of(hub), LOTS);
        fill(IntStream.range(0, HUBS).mapToObj(number -> hub()).toList(), ELSEWHERE);
        jdbi.useHandle(handle -> {
            handle.execute(STAYS);
            handle.execute(RESERVE, UUID.randomUUID());
        });
        for (var table : List.of("lot", "stay", "lot_space", "reservation", "allocation")) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> isSwept(table));
        }
        measure(
                "occupancy",
                () -> Api.operator()
                        .get("/hubs/%s/occupancy".formatted(hub))
                        .then()
                        .statusCode(200));
        measure(
                "occupancy, with what is reserved",
                () -> Api.operator()
                        .get("/hubs/%s/occupancy?reserved=true".formatted(hub))
                        .then()
                        .statusCode(200));
        var slabs = IntStream.range(0, TIMES)
                .mapToObj(number -> descriptions.onTheSite(4))
                .toList()
                .iterator();
        measure(
                "intake of one lot",
                () -> Api.intake(hub, "{\"lotId\": \"%s\", \"space\": {\"floorM2\": 4}}".formatted(slabs.next())));
        explain(
                "use",
                "SELECT count(*), sum(floor_m2), sum(volume_m3), sum(mass_t), sum(places) FROM stay WHERE hub_id = '%s' AND until IS NULL"
                        .formatted(hub));
        explain(
                "deadlines",
                OccupancyRepository.DEADLINES
                        .replace(":hub", "'" + hub + "'")
                        .replace(":today", "current_date")
                        .replace(":before", "(current_date + 84)")
                        .replace(":without", "'{}'::uuid[]"));
        explain("reserved", OccupancyRepository.BOUGHT.replace(":hub", "'" + hub + "'"));
        Files.write(Path.of("target/occupancy.txt"), report);
    }

    /** As autovacuum leaves it: what was filled at once just now is not visible to an index alone as long as anybody reads an older state. */
    private boolean isSwept(String table) {
        return jdbi.withHandle(handle -> {
            handle.execute("VACUUM ANALYZE " + table);
            return handle.createQuery(
                            "SELECT relallvisible >= 0.9 * relpages FROM pg_class WHERE oid = :table::regclass")
                    .bind("table", table)
                    .mapTo(Boolean.class)
                    .one();
        });
    }

    private static UUID hub() {
        return Api.id(Api.operator().body("""
                        {"name": "Grote hub", "type": "RAW_MATERIAL_HUB", "place": {"lat": 52, "lon": 6},
                         "capacity": {"floorM2": 9000000, "volumeM3": 9000000, "massT": 9000000, "places": 9000000}}
                        """).post("/hubs").then().statusCode(201));
    }

    private void fill(List<UUID> hubs, int lots) {
        var filled = jdbi.withHandle(handle -> handle.createQuery(FILL)
                .bind("lots", lots)
                .bind("holder", Organisations.HUB)
                .bindArray("hubs", UUID.class, hubs)
                .mapTo(Integer.class)
                .one());
        assertThat(filled).isEqualTo(lots);
    }

    private void measure(String what, Runnable request) {
        var millis = IntStream.range(0, TIMES)
                .mapToLong(number -> {
                    var start = System.nanoTime();
                    request.run();
                    return (System.nanoTime() - start) / 100_000;
                })
                .sorted()
                .toArray();
        report.add("%s: p50 %.1f ms, p99 %.1f ms"
                .formatted(what, millis[TIMES / 2] / 10.0, millis[TIMES * 99 / 100] / 10.0));
    }

    private void explain(String what, String sql) {
        report.add("");
        report.add(what + ":");
        report.addAll(jdbi.withHandle(handle -> handle.createQuery("EXPLAIN (ANALYZE, BUFFERS) " + sql)
                .mapTo(String.class)
                .list()));
    }
}
