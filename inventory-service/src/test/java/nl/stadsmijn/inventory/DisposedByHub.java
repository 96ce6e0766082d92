package nl.stadsmijn.inventory;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.stadsmijn.kit.test.events.GoldenSamples;
import nl.stadsmijn.kit.test.events.KafkaProbe;

/**
 * Twelve harvested slabs of which a hub recycled four and scrapped one, the latter as {@code 17 06 05*}: the example in the contracts.
 *
 * @param element the slabs
 */
public record DisposedByHub(UUID inventory, UUID element) {

    private static final String SLABS = """
            {"name":"Kanaalplaat","productType":"hollow-core-slab","amount":{"value":"12","unit":"piece"},"massPerUnit":2500,
             "condition":{"technical":2},"price":{"kind":"ON_REQUEST"}}""";

    /** Published and harvested with a draft; the ledger's word has arrived in its account. */
    public static DisposedByHub within(UUID inventory, KafkaProbe kafka) {
        return within(inventory, kafka, recycled(), "10000");
    }

    /**
     * Twelve harvested slabs of which the ledger told something else.
     *
     * @param told what it told of them
     * @param recycled kg that are recycled by that, for which is waited
     */
    public static DisposedByHub within(UUID inventory, KafkaProbe kafka, JsonNode told, String recycled) {
        var slabs = Api.element(inventory, SLABS);
        Api.publish(inventory).then().statusCode(200);
        Api.contractor()
                .contentType("application/json")
                .body(Map.of("harvested", Map.of("value", "12", "unit", "piece"), "on", "2026-11-20"))
                .post("/elements/{id}/harvests", slabs)
                .then()
                .statusCode(201);
        var ofSlabs = ((ObjectNode) told.deepCopy()).put("lotId", slabs.toString());
        kafka.send("hub.stock", "nl.stadsmijn.hub.lot.changed.v1", slabs, 100, ofSlabs);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> Api.contractor()
                        .get("/inventories/{id}/material-balance", inventory)
                        .then()
                        .statusCode(200)
                        .body("total.recycled.kg", equalTo(recycled)));
        return new DisposedByHub(inventory, slabs);
    }

    private static JsonNode recycled() {
        return GoldenSamples.of("hub.stock").stream()
                .map(sample -> sample.event().data())
                .filter(data -> StreamSupport.stream(data.path("departures").spliterator(), false)
                        .anyMatch(departure -> departure.path("kind").asText().equals("RECYCLED")))
                .findFirst()
                .orElseThrow();
    }
}
