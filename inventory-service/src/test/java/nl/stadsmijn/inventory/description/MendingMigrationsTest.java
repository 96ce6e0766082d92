package nl.stadsmijn.inventory.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What earlier releases wrote is put right where a later one could not read it, and told; what was right stays as it is. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class MendingMigrationsTest {

    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final UUID HUB = UUID.randomUUID();

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Inject
    ObjectMapper json;

    @Test
    void whatIsWrongIsMendedAndToldAndTheRestIsNot() {
        var schema = "mending_" + UUID.randomUUID().toString().replace("-", "");
        migrate(schema, "81");
        var address = url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema + ",public";
        Jdbi.create(address, user, password).useHandle(handle -> {
            var donor = donor(handle);
            var open = inventory(handle, donor, "PUBLISHED");
            var closed = inventory(handle, donor, "CLOSED");
            var right = lot(handle, open, """
                    {"name":"\\"on\\": \\"-0001-01-01\\"","amount":{"value":"5","unit":"piece"},"price":{"kind":"FREE"},
                     "minimumOrder":{"value":"5","unit":"piece"},"geometry":{"areaMm2":5383.125,"inertiaMm4":36920000},
                     "provenance":{"installedOn":"1996-05-01"},"evidenceDetails":{"areaMm2":{"on":"2026-11-18"}}}""");
            var priceless = lot(handle, open, "{\"name\":\"a\",\"price\":{}}");
            var early = lot(
                    handle,
                    open,
                    "{\"name\":\"a\",\"provenance\":{\"installedOn\":\"-0001-01-01\",\"buildYear\":1990},\"evidenceDetails\":{\"name\":{\"on\":\"+10000-01-01\",\"how\":\"x\"}}}");
            var huge = lot(
                    handle,
                    open,
                    "{\"name\":\"a\",\"geometry\":{\"areaMm2\":1e40,\"inertiaMm4\":1e-300,\"lengthMm\":6000},\"evidence\":{\"areaMm2\":\"VISUAL\",\"lengthMm\":\"VISUAL\"}}");
            var fine = lot(handle, open, "{\"name\":\"a\",\"geometry\":{\"areaMm2\":5383.12345}}");
            var tooMuch = lot(
                    handle,
                    open,
                    "{\"name\":\"a\",\"amount\":{\"value\":\"2\",\"unit\":\"piece\"},\"minimumOrder\":{\"value\":\"5\",\"unit\":\"piece\"}}");
            var passedOn = lot(handle, open, "{\"name\":\"a\",\"massPerUnit\":25}");
            handle.execute(
                    "INSERT INTO custody (lot_id, owner_id, holder_id) VALUES (?, ?, ?)", passedOn, ORGANISATION, HUB);
            var ended = lot(handle, closed, "{\"name\":\"a\",\"eural\":\"17 01 01\"}");

            migrate(schema, "latest");

            assertThat(description(handle, right).path("price").path("kind").asText())
                    .isEqualTo("FREE");
            assertThat(description(handle, right).path("name").asText()).isEqualTo("\"on\": \"-0001-01-01\"");
            assertThat(description(handle, right).at("/geometry/areaMm2").decimalValue())
                    .isEqualByComparingTo("5383.125");
            assertThat(description(handle, right).at("/provenance/installedOn").asText())
                    .isEqualTo("1996-05-01");
            assertThat(description(handle, priceless).has("price")).isFalse();
            assertThat(description(handle, early).at("/provenance/installedOn").isNull())
                    .isTrue();
            assertThat(description(handle, early).at("/provenance/buildYear").asInt())
                    .isEqualTo(1990);
            assertThat(description(handle, early).at("/evidenceDetails/name/on").isNull())
                    .isTrue();
            assertThat(description(handle, huge).path("geometry").toString()).isEqualTo("{\"lengthMm\":6000}");
            assertThat(description(handle, huge).path("evidence").toString()).isEqualTo("{\"lengthMm\":\"VISUAL\"}");
            assertThat(description(handle, fine).at("/geometry/areaMm2").decimalValue())
                    .isEqualByComparingTo("5383.123");
            assertThat(description(handle, tooMuch).at("/minimumOrder/value").asText())
                    .isEqualTo("2");
            assertThat(handle.createQuery("SELECT lot_id FROM lot_to_tell")
                            .mapTo(UUID.class)
                            .list())
                    .containsExactlyInAnyOrder(priceless, early, huge, fine, tooMuch);
            assertThat(handle.createQuery("SELECT id FROM lot WHERE claim IS NOT NULL")
                            .mapTo(UUID.class)
                            .list())
                    .containsExactlyInAnyOrder(passedOn, ended);
            assertThat(handle.createQuery("SELECT demolition_until FROM donor")
                            .mapTo(LocalDate.class)
                            .one())
                    .isEqualTo(LocalDate.of(9999, 12, 31));
        });
    }

    private void migrate(String schema, String target) {
        Flyway.configure()
                .dataSource(url, user, password)
                .schemas(schema)
                .locations("db/kit", "db/migration")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private static UUID donor(Handle handle) {
        var id = UUID.randomUUID();
        handle.execute(
                "INSERT INTO donor (id, version, name, scope, occasion, lat, lon, owner_id, participant_ids, demolition_from, demolition_until)"
                        + " VALUES (?, 1, 'x', 'B_AND_U', 'DEMOLITION', 52, 5, ?, '{}', '2027-01-01', '10000-01-01')",
                id,
                ORGANISATION);
        return id;
    }

    private static UUID inventory(Handle handle, UUID donor, String status) {
        var id = UUID.randomUUID();
        handle.execute(
                "INSERT INTO inventory (id, version, donor_id, organisation_id, stage, status) VALUES (?, 1, ?, ?, 'DETAILED', ?)",
                id,
                donor,
                ORGANISATION,
                status);
        return id;
    }

    private static UUID lot(Handle handle, UUID inventory, String description) {
        var id = UUID.randomUUID();
        handle.execute(
                "INSERT INTO lot (id, version, inventory_id, owner_id, holder_id, origin, publication, description) VALUES (?, 1, ?, ?, ?, 'SURVEY', 'PUBLISHED', ?::jsonb)",
                id,
                inventory,
                ORGANISATION,
                ORGANISATION,
                description);
        return id;
    }

    private JsonNode description(Handle handle, UUID lot) {
        try {
            return json.readTree(handle.createQuery("SELECT description::text FROM lot WHERE id = :id")
                    .bind("id", lot)
                    .mapTo(String.class)
                    .one());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
