package nl.stadsmijn.inventory.balance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.DisposedByHub;
import nl.stadsmijn.kit.test.events.GoldenSamples;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** What a hub had recycled and scrapped is a destination in its donor's account, with who took it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DisposedByHubTest {

    private static final String SLABS = """
            {"name":"Kanaalplaat","productType":"hollow-core-slab","amount":{"value":"12","unit":"piece"},"massPerUnit":2500,
             "condition":{"technical":2},"price":{"kind":"ON_REQUEST"}}""";

    @Inject
    KafkaProbe kafka;

    @Test
    void whatAHubDisposedOfStandsInTheAccount() {
        var slabs = DisposedByHub.within(Api.inventory(), kafka);
        Api.contractor()
                .get("/inventories/{id}/material-balance", slabs.inventory())
                .then()
                .statusCode(200)
                .body("total.harvested.kg", equalTo("30000"))
                .body("total.reused.kg", equalTo("5000"))
                .body("total.disposed.kg", equalTo("2500"))
                .body("total.inStock.kg", equalTo("12500"))
                .body("total.difference.kg", equalTo("0"))
                .body("passedOn", hasSize(2))
                .body("passedOn.find { it.fate == 'RECYCLED' }.mass.kg", equalTo("10000"))
                .body("passedOn.find { it.fate == 'RECYCLED' }.hubName", equalTo("Demo Hub Arnhem"))
                .body("passedOn.find { it.fate == 'RECYCLED' }.receiver.name", equalTo("Puinrecycling Rivierenland"))
                .body("passedOn.find { it.fate == 'RECYCLED' }.receiver.permit", equalTo("OV-2024-118"))
                .body("passedOn.find { it.fate == 'DISPOSED' }.eural", equalTo("17 06 05*"))
                .body("passedOn.find { it.fate == 'DISPOSED' }.reason", equalTo("asbestos found"));
    }

    @Test
    void whatATreatmentLeftOverStandsInTheAccountUnderItsCode() {
        var inventory = Api.inventory();
        var slabs = Api.element(inventory, SLABS);
        Api.publish(inventory).then().statusCode(200);
        Api.contractor()
                .contentType("application/json")
                .body(Map.of("harvested", Map.of("value", "12", "unit", "piece"), "on", "2026-11-20"))
                .post("/elements/{id}/harvests", slabs)
                .then()
                .statusCode(201);

        var told = (ObjectNode) treated().deepCopy();
        kafka.send("hub.stock", "nl.stadsmijn.hub.lot.changed.v1", slabs, 100, told.put("lotId", slabs.toString()));

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> balance(inventory).body("total.recycled.kg", equalTo("1250")));
        balance(inventory)
                .body("total.difference.kg", equalTo("0"))
                .body("passedOn", hasSize(1))
                .body("passedOn[0].fate", equalTo("RECYCLED"))
                .body("passedOn[0].eural", equalTo("17 01 01"));
    }

    /** The example in the contracts of a lot that was treated, with half a piece of waste. */
    private static JsonNode treated() {
        return GoldenSamples.of("hub.stock").stream()
                .map(sample -> sample.event().data())
                .filter(data -> data.at("/departures/0/reason").asText().startsWith("waste")
                        && data.at("/departures/0").has("eural"))
                .findFirst()
                .orElseThrow();
    }

    private static ValidatableResponse balance(UUID inventory) {
        return Api.contractor()
                .get("/inventories/{id}/material-balance", inventory)
                .then()
                .statusCode(200);
    }
}
