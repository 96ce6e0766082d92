package nl.stadsmijn.inventory.balance;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.Accounting;
import nl.stadsmijn.inventory.Api;
import org.junit.jupiter.api.BeforeEach;

/** A small building that is taken down, and what its contractor reports. */
abstract class SurveyedBuilding {

    static final String SLABS = """
            {"name":"Kanaalplaat","productType":"hollow-core-slab","amount":{"value":"12","unit":"piece"},"massPerUnit":2500,
             "condition":{"technical":2},"price":{"kind":"ON_REQUEST"}}""";
    static final String FLOOR = """
            {"name":"Vloer in het werk gestort","material":"concrete-in-situ","eural":"17 01 01","amount":{"value":"18","unit":"t"},
             "harvestable":false,"notHarvestableReason":"in het werk gestort"}""";
    static final String UNKNOWN = """
            {"name":"Kast","amount":{"value":"3","unit":"piece"},"harvestable":false,"notHarvestableReason":"vast"}""";

    UUID inventory;
    UUID slabs;
    UUID floor;

    @BeforeEach
    void survey() {
        inventory = Api.inventory();
        slabs = Api.element(inventory, SLABS);
        floor = Api.element(inventory, FLOOR);
    }

    void lose(UUID crusher) {
        harvest(Map.of(
                        "harvested",
                        mass("9", "piece"),
                        "lost",
                        mass("2", "piece"),
                        "reason",
                        "broken while lifting",
                        "destination",
                        Map.of("receiverId", crusher, "noteNumber", "WB-1")))
                .statusCode(201);
    }

    ValidatableResponse harvest(Map<String, Object> report) {
        var on = new HashMap<>(report);
        on.put("on", "2026-11-20");
        return Api.contractor()
                .contentType("application/json")
                .body(on)
                .post("/elements/{id}/harvests", slabs)
                .then();
    }

    ValidatableResponse harvestFive(Map<String, Object> destination) {
        return harvest(Map.of(
                "harvested",
                mass("5", "piece"),
                "lost",
                mass("1", "piece"),
                "reason",
                "broken while lifting",
                "destination",
                destination));
    }

    ValidatableResponse dispose(UUID receiver, Map<String, Object> load) {
        return Accounting.dispose(inventory, receiver, load).then();
    }

    static ValidatableResponse annul(String disposal) {
        return Api.contractor()
                .contentType("application/json")
                .body("{\"reason\":\"twice\"}")
                .post("/disposals/{id}/annulment", disposal)
                .then();
    }

    void close() {
        close(Map.of(slabs.toString(), "crushed with the floor"));
    }

    void close(Map<String, String> explanations) {
        Accounting.close(inventory, explanations).then().statusCode(200);
    }

    ValidatableResponse balance() {
        return Api.contractor()
                .get("/inventories/{id}/material-balance", inventory)
                .then()
                .statusCode(200);
    }

    static Map<String, String> mass(String value, String unit) {
        return Map.of("value", value, "unit", unit);
    }
}
