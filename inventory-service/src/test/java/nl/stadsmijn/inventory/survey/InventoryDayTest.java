package nl.stadsmijn.inventory.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** The day of an inventory bounds the days of what happens after it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class InventoryDayTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Test
    void nobodySurveysTomorrow() {
        begin(Map.of("surveyedOn", TODAY.plusDays(1).toString()))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("surveyedOn"))
                .body("violations[0].code", equalTo("IN_THE_FUTURE"));
        var begun = begin(Map.of());
        Api.contractor()
                .contentType("application/merge-patch+json")
                .header("If-Match", begun.header("ETag"))
                .body("{\"surveyedOn\":\"%s\"}".formatted(TODAY.plusDays(2)))
                .patch("/inventories/{id}", begun.jsonPath().getString("id"))
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("IN_THE_FUTURE"));
    }

    @Test
    void withoutADayItIsTheDayItWasBegun() {
        var inventory = UUID.fromString(begin(Map.of()).jsonPath().getString("id"));
        var slabs = Api.element(inventory, """
                {"name":"Kanaalplaat","productType":"hollow-core-slab","amount":{"value":"12","unit":"piece"},"massPerUnit":2500,
                 "condition":{"technical":2},"price":{"kind":"ON_REQUEST"}}""");
        Api.publish(inventory).then().statusCode(200);
        harvest(slabs, TODAY.minusDays(32))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("on"))
                .body("violations[0].code", equalTo("BEFORE_SURVEY"));
        assertThat(harvest(slabs, TODAY.minusDays(29)).statusCode()).isEqualTo(201);
    }

    private static Response begin(Map<String, Object> other) {
        var inventory = new HashMap<String, Object>(Map.of("donorId", Api.donor(), "stage", "DETAILED"));
        inventory.putAll(other);
        return Api.contractor().contentType("application/json").body(inventory).post("/inventories");
    }

    private static Response harvest(UUID slabs, LocalDate on) {
        return Api.contractor()
                .contentType("application/json")
                .body(Map.of("harvested", Map.of("value", "5", "unit", "piece"), "on", on.toString()))
                .post("/elements/{id}/harvests", slabs);
    }
}
