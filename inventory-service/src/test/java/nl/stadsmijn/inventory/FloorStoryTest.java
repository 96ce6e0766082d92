package nl.stadsmijn.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The path of the main job: a real model becomes elements, these become lots that all others hear of, and they are harvested. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class FloorStoryTest {

    @Inject
    KafkaProbe kafka;

    @Test
    void aRealFloorBecomesLots() {
        var inventory = Api.inventory();
        var job = Api.ended(Api.upload(inventory, "", "application/zip", Api.realFloor()));
        job.then()
                .body("status", equalTo("SUCCEEDED"))
                .body("result.created", equalTo(49))
                .body("result.rejected", equalTo(1))
                .body("result.elements", equalTo(24))
                .body("progress.done", equalTo(50))
                .body("result.warnings.code", equalTo(List.of("SITE_ELSEWHERE")));
        everyThingHasARow(job.jsonPath().getString("id"));

        var answer = Api.publish(inventory);
        answer.then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("published", equalTo(19))
                .body("notPublished", hasSize(5))
                .body("notPublished[0].rule", equalTo("NOT_HARVESTABLE"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(kafka.events("inventory.lots").stream()
                                .filter(event -> event.data()
                                        .path("inventoryId")
                                        .asText()
                                        .equals(inventory.toString())))
                        .hasSize(19)
                        .allSatisfy(event -> assertThat(
                                        event.data().path("harvestable").asBoolean())
                                .isTrue()));
    }

    private static void everyThingHasARow(String job) {
        var first = Api.contractor().get("/imports/{id}/rows?limit=30", job);
        first.then().body("items", hasSize(30)).body("items[0].outcome", equalTo("REJECTED"));
        var second = Api.contractor()
                .get(
                        "/imports/{id}/rows?limit=30&cursor={c}",
                        job,
                        first.jsonPath().getString("nextCursor"));
        second.then().body("items", hasSize(20)).body("nextCursor", equalTo(null));
        assertThat(second.jsonPath().<String>getList("items.elementId")).doesNotContainNull();
    }

    @Test
    void aPartThatIsHarvestedIsALotOfItsOwnAndTheRestKeepsTheId() {
        var slabs = Api.slabs();

        var part = harvest(slabs, Map.of("harvested", pieces(5), "on", "2026-11-01"));
        assertThat(part).isNotEqualTo(slabs);
        var rest = harvest(
                slabs,
                Map.of(
                        "harvested",
                        pieces(6),
                        "lost",
                        pieces(1),
                        "reason",
                        "broken while lifting",
                        "on",
                        "2026-11-02"));
        assertThat(rest).isEqualTo(slabs);

        var child = kafka.await("inventory.lots", event -> event.subject().equals(part));
        assertThat(child.data().path("origin").asText()).isEqualTo("DERIVED");
        assertThat(child.data().path("parents").get(0).asText()).isEqualTo(slabs.toString());
        assertThat(child.data().path("amount").path("value").asText()).isEqualTo("5");
        var whole = kafka.await(
                "inventory.lots",
                event -> event.subject().equals(slabs)
                        && event.data().path("harvests").size() == 2);
        assertThat(whole.data().path("amount").path("value").asText()).isEqualTo("12");
        assertThat(whole.version()).isEqualTo(4);
    }

    private static UUID harvest(UUID element, Map<String, Object> report) {
        var answer =
                Api.contractor().contentType("application/json").body(report).post("/elements/{id}/harvests", element);
        answer.then().statusCode(201);
        return UUID.fromString(answer.jsonPath().getString("lotId"));
    }

    private static Map<String, String> pieces(int count) {
        return Map.of("value", Integer.toString(count), "unit", "piece");
    }
}
