package nl.stadsmijn.inventory.balance;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an inventory says there was is its own word: who has the material in hand later says what that is, and rewrites no account. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ClaimsTest {

    private static final String DOORS = """
            {"name":"Deur","productType":"timber-door","material":"structural-timber","amount":{"value":"10","unit":"piece"},"massPerUnit":25,
             "eural":"17 02 01","condition":{"technical":2},"price":{"kind":"ON_REQUEST"},"hazards":[{"substance":"asbestos","status":"ABSENT_TESTED","reportReference":"AI-1"}]}""";

    private UUID inventory;
    private UUID doors;

    @Inject
    KafkaProbe kafka;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void harvested() {
        inventory = Api.inventory();
        doors = Api.element(inventory, DOORS);
        Api.publish(inventory).then().statusCode(200);
        Api.contractor()
                .contentType(JSON)
                .body(Map.of("harvested", Map.of("value", "10", "unit", "piece"), "on", "2026-11-20"))
                .post("/elements/{id}/harvests", doors)
                .then()
                .statusCode(201);
    }

    @Test
    void aHubThatDescribesTheLotOtherwiseLeavesTheAccountAsItWas() {
        takenIn(1);
        var before = balance().extract().asString();
        assertThat(before).contains("structural-timber").contains("\"250\"");

        describedByTheHub();

        assertThat(lines()).isEqualTo(linesOf(before));
        assertThat(figures()).isEqualTo(250);
        hazards().body("items", hasSize(1)).body("items[0].status", equalTo("ABSENT_TESTED"));
        Api.anybody().get("/descriptions/{id}", doors).then().body("name", equalTo("Iets anders"));
    }

    @Test
    void whatIsClosedStaysAsItWasToo() {
        Api.contractor()
                .contentType(JSON)
                .body("{}")
                .post("/inventories/{id}/closure", inventory)
                .then()
                .statusCode(200);
        var before = balance().extract().asString();

        takenIn(1);
        describedByTheHub();

        assertThat(lines()).isEqualTo(linesOf(before));
    }

    /** As long as who surveyed it has it, what he puts right counts. */
    @Test
    void whatItsOwnSideCorrectsIsItsClaim() {
        var etag = Api.contractor().get("/elements/{id}", doors).header("ETag");
        Api.contractor()
                .contentType(JSON)
                .header("If-Match", etag)
                .body(DOORS.replace("\"massPerUnit\":25", "\"massPerUnit\":30"))
                .put("/elements/{id}", doors)
                .then()
                .statusCode(200);
        balance().body("total.inventoried.kg", equalTo("300"));
        takenIn(1);
        balance().body("total.inventoried.kg", equalTo("300"));
    }

    /** What is found to be dangerous elsewhere was in the donor. */
    @Test
    void whatOthersFindOfDangerIsListedBesideWhatWasClaimed() {
        takenIn(1);
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE lot SET description = jsonb_set(description, '{hazards}', '[{\"substance\":\"lead-paint\",\"status\":\"PRESENT\"}]') WHERE id = ?",
                doors));
        hazards()
                .body("items.substance", equalTo(List.of("asbestos", "lead-paint")))
                .body("items.status", equalTo(List.of("ABSENT_TESTED", "PRESENT")));
    }

    private void describedByTheHub() {
        Api.as(Organisations.HUB, Role.HUB_OPERATOR)
                .contentType(JSON)
                .header("If-Match", "*")
                .body(DOORS.replace("\"Deur\"", "\"Iets anders\"")
                        .replace("\"massPerUnit\":25", "\"massPerUnit\":5")
                        .replace("structural-timber", "concrete-precast")
                        .replace("17 02 01", "17 01 01")
                        .replace("\"asbestos\"", "\"lead-paint\""))
                .put("/descriptions/{id}", doors)
                .then()
                .statusCode(200);
    }

    private void takenIn(long version) {
        var data = new HashMap<String, Object>(Map.ofEntries(
                Map.entry("lotId", doors),
                Map.entry("unit", "piece"),
                Map.entry("expected", "0"),
                Map.entry("onHand", "10"),
                Map.entry("inTransit", "0"),
                Map.entry("promised", "0"),
                Map.entry("available", "10"),
                Map.entry("delivered", "0"),
                Map.entry("writtenOff", "0"),
                Map.entry("location", Map.of("kind", "HUB", "id", UUID.randomUUID())),
                Map.entry("ownerId", Organisations.CONTRACTOR),
                Map.entry("holderId", Organisations.HUB),
                Map.entry("described", true),
                Map.entry("quarantined", false),
                Map.entry("parents", List.of()),
                Map.entry("children", List.of())));
        kafka.send("hub.stock", "nl.stadsmijn.hub.lot.changed.v1", doors, version, data);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(balance().extract().<String>path("stock[0].kind"))
                        .isEqualTo("HUB"));
    }

    private static Object linesOf(String balance) {
        return JsonPath.from(balance)
                .get("lines.collect { [it.material, it.eural, it.columns.inventoried.kg, it.columns.harvested.kg] }");
    }

    private Object lines() {
        return linesOf(balance().extract().asString());
    }

    private ValidatableResponse balance() {
        return Api.contractor()
                .get("/inventories/{id}/material-balance", inventory)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse hazards() {
        return Api.contractor()
                .get("/inventories/{id}/hazards", inventory)
                .then()
                .statusCode(200);
    }

    private int figures() {
        var donor = balance().extract().<String>path("donorId");
        var cursor = "";
        Object was = null;
        while (was == null && cursor != null) {
            var page = Api.contractor()
                    .get("/key-figures?by=DONOR&limit=200" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            was = page.path("items.find { it.id == '%s' }?.was?.kg".formatted(donor));
            String next = page.path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return Integer.parseInt(String.valueOf(was));
    }
}
