package nl.stadsmijn.inventory.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** From the first part that is taken out to the closed inventory. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class HarvestStoryTest {

    private static final String JSON = "application/json";

    @Inject
    KafkaProbe kafka;

    @Test
    void moreThanInventoriedIsTakenWithAReasonAndToldAsFound() {
        var slabs = Api.slabs();
        harvest(slabs, Map.of("harvested", pieces(5), "on", "2026-11-01")).body("found.value", equalTo("0"));
        harvest(slabs, surplus(9, 1, "behind a lining wall"))
                .body("lotId", equalTo(slabs.toString()))
                .body("found.value", equalTo("3"));

        var told = kafka.await(
                "inventory.lots",
                event -> event.subject().equals(slabs)
                        && event.data().path("harvests").size() == 2);
        assertThat(told.data().at("/amount/value").asText()).isEqualTo("12");
        assertThat(told.data().at("/harvests/0").has("found")).isFalse();
        assertThat(told.data().at("/harvests/1/found/value").asText()).isEqualTo("3");
        assertThat(told.data().at("/harvests/1/reason").asText()).isEqualTo("behind a lining wall");

        var late = UUID.fromString(
                harvest(slabs, surplus(2, 0, "under the stairs")).extract().path("lotId"));
        assertThat(late).isNotEqualTo(slabs);
        var found = kafka.await("inventory.lots", event -> event.subject().equals(late));
        assertThat(found.data().at("/amount/value").asText()).isEqualTo("2");
        assertThat(found.data().at("/parents/0").asText()).isEqualTo(slabs.toString());
    }

    @Test
    void moreThanInventoriedNeedsToBeMeantAndExplained() {
        var slabs = Api.slabs();
        report(slabs, Map.of("harvested", pieces(13), "on", "2026-11-01"))
                .statusCode(422)
                .body("violations[0].code", equalTo("MORE_THAN_LEFT"))
                .body("detail", containsString("moreThanInventoried"));
        report(slabs, Map.of("harvested", pieces(13), "on", "2026-11-01", "moreThanInventoried", true))
                .statusCode(422)
                .body("violations[0].field", equalTo("reason"));
    }

    @Test
    void anInventoryClosesWhenEveryElementIsAccountedFor() {
        var inventory = Api.inventory();
        var taken = Api.element(inventory, element("taken"));
        var left = Api.element(inventory, element("left"));
        Api.element(inventory, "{\"name\":\"Vloer\",\"harvestable\":false,\"notHarvestableReason\":\"cast in place\"}");
        close(inventory, "").statusCode(409);
        Api.publish(inventory).then().statusCode(200);
        harvest(taken, Map.of("harvested", pieces(12), "on", "2026-11-01"));
        harvest(left, Map.of("harvested", pieces(4), "on", "2026-11-01"));

        close(inventory, "")
                .statusCode(422)
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo("elements[" + left + "]"))
                .body("violations[0].code", equalTo("NOT_ACCOUNTED_FOR"))
                .body("violations[0].message", containsString("8 piece"));
        var body = "{\"explanations\":[{\"elementId\":\"%s\",\"reason\":\"crushed\"}]}".formatted(left);
        close(inventory, "?dryRun=true", body)
                .statusCode(200)
                .body("status", equalTo("HARVESTING"))
                .body("closedAt", nullValue())
                .body("explained", equalTo(1));
        close(inventory, "", body)
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closedAt", notNullValue())
                .body("elements", equalTo(3));

        var told = kafka.await(
                "inventory.lots",
                event -> event.subject().equals(left)
                        && event.data().path("harvests").size() == 2);
        assertThat(told.data().at("/harvests/1/lost/value").asText()).isEqualTo("8");
        assertThat(told.data().at("/harvests/1/reason").asText()).isEqualTo("crushed");
        assertThat(told.data().at("/harvests/1/lotId").asText()).isEqualTo(left.toString());
        Api.anybody().get("/descriptions/{id}", left).then().body("donor.precision", equalTo("KM1"));
        nothingChangesAnyMore(inventory, left);
    }

    private static void nothingChangesAnyMore(UUID inventory, UUID element) {
        report(element, surplus(1, 0, "one more")).statusCode(409);
        close(inventory, "").statusCode(409);
        Api.publish(inventory).then().statusCode(409);
        Api.contractor()
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Api.SLABS)
                .put("/elements/{id}", element)
                .then()
                .statusCode(409);
        Api.contractor()
                .contentType(JSON)
                .body(Api.SLABS)
                .post("/inventories/{id}/elements", inventory)
                .then()
                .statusCode(409);
    }

    static ValidatableResponse close(UUID inventory, String query, String... body) {
        return Api.contractor()
                .contentType(JSON)
                .body(List.of(body).isEmpty() ? "{}" : body[0])
                .post("/inventories/" + inventory + "/closure" + query)
                .then();
    }

    private static ValidatableResponse harvest(UUID element, Map<String, Object> report) {
        return report(element, report).statusCode(201);
    }

    private static ValidatableResponse report(UUID element, Map<String, Object> report) {
        return Api.contractor()
                .contentType(JSON)
                .body(report)
                .post("/elements/{id}/harvests", element)
                .then();
    }

    private static Map<String, Object> surplus(int harvested, int lost, String reason) {
        return Map.of(
                "harvested",
                pieces(harvested),
                "lost",
                pieces(lost),
                "reason",
                reason,
                "on",
                "2026-11-02",
                "moreThanInventoried",
                true);
    }

    private static String element(String externalId) {
        return Api.SLABS.replace("slab-7910x1200", externalId);
    }

    private static Map<String, String> pieces(int count) {
        return Map.of("value", Integer.toString(count), "unit", "piece");
    }
}
