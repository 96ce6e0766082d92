package nl.stadsmijn.inventory.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Balance and key figures of 50,000 elements, all harvested, split and half delivered. Its times and a plan are in {@code target/key-figures.txt}. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class KeyFiguresSpeed {

    private static final int ELEMENTS = 50_000;

    @Inject
    Jdbi jdbi;

    @Test
    void fiftyThousandElements() throws IOException {
        var inventory = Api.inventory();
        Api.element(inventory, Api.SLABS);
        Api.publish(inventory).then().statusCode(200);
        fill(inventory);
        var told = new StringBuilder();
        for (int round = 0; round < 3; round++) {
            told.append(timed("balance", "/inventories/" + inventory + "/material-balance"));
            told.append(timed("key figures per donor", "/key-figures?by=DONOR"));
            told.append(timed("key figures per hub", "/key-figures?by=HUB"));
            told.append(timed("report", "/inventories/" + inventory + "/report?format=pdf"));
        }
        plan().forEach(line -> told.append(line).append('\n'));
        Files.writeString(Path.of("target/key-figures.txt"), told);
    }

    private List<String> plan() {
        return jdbi.withHandle(
                handle -> handle.createQuery("EXPLAIN ANALYZE " + KeyFigureRepository.ofOrganisation(Per.DONOR))
                        .bind("organisation", Organisations.CONTRACTOR)
                        .bind("from", (LocalDate) null)
                        .bind("until", (LocalDate) null)
                        .bind("after", new UUID(0, 0))
                        .bind("rows", 51)
                        .mapTo(String.class)
                        .list());
    }

    private static String timed(String what, String path) {
        var start = Instant.now();
        assertThat(Api.contractor().accept("*/*").get(path).statusCode()).isEqualTo(200);
        return "%s: %d ms%n"
                .formatted(what, Duration.between(start, Instant.now()).toMillis());
    }

    private void fill(UUID inventory) {
        jdbi.useHandle(handle ->
                handle.createScript("""
                CREATE TEMP TABLE made AS
                SELECT gen_random_uuid() AS id, gen_random_uuid() AS child, gen_random_uuid() AS harvest, i.id AS inventory_id, i.donor_id, l.description,
                       l.owner_id, l.holder_id, l.origin
                  FROM inventory i JOIN lot l ON l.inventory_id = i.id CROSS JOIN generate_series(1, %d) WHERE i.id = '%s';
                INSERT INTO lot (id, version, inventory_id, donor_id, owner_id, holder_id, origin, publication, dismantled, description)
                SELECT id, 2, inventory_id, donor_id, owner_id, holder_id, origin, 'PUBLISHED', true, description FROM made;
                INSERT INTO harvest (id, lot_id, part_id, harvested, lost, unit, reason, harvested_on)
                SELECT harvest, id, id, 11, 1, 'piece', 'broken', '2026-10-01' FROM made;
                INSERT INTO stock (lot_id, held, total, location_kind) SELECT id, 5, 11, 'SITE' FROM made;
                INSERT INTO stock (lot_id, held, total, location_kind, location_id) SELECT child, 3, 6, 'HUB', '0192f0c2-0000-7a4b-8c5d-6e7f80910003' FROM made;
                INSERT INTO stock_kin SELECT id, child, 6 FROM made;
                INSERT INTO stock_departure (lot_id, number, kind, amount, location_kind, location_id, at)
                SELECT child, 1, 'DELIVERED', 3, 'HUB', '0192f0c2-0000-7a4b-8c5d-6e7f80910003', '2026-11-01T12:00:00Z' FROM made;
                ANALYZE;
                DROP TABLE made;
                """.formatted(ELEMENTS, inventory)).execute());
    }
}
