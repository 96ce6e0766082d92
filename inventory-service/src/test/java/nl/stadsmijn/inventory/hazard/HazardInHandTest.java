package nl.stadsmijn.inventory.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.Moved;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** What is found to be dangerous when it is out is written down by who has it in hand, wherever that is, and goes along with what comes of it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class HazardInHandTest {

    private static final String PAINTED = Api.DOORS.replaceFirst(
            "\\{",
            "{\"hazards\":[{\"substance\":\"lead paint\",\"status\":\"PRESENT\",\"reportReference\":\"LP-2026-3\"}],");

    @Inject
    KafkaProbe kafka;

    @Test
    void onTheSiteItIsWrittenDownAndOthersAreTold() {
        var inventory = Api.inventory();
        var doors = Api.element(inventory, Api.DOORS);
        Api.publish(inventory).then().statusCode(200);
        put(Api.contractor(), "elements", doors, PAINTED)
                .statusCode(422)
                .body("violations.code", contains("HAZARD_PRESENT"));
        harvest(doors, "6");

        put(Api.contractor(), "elements", doors, PAINTED)
                .statusCode(200)
                .body("publication", equalTo("PUBLISHED"))
                .body("hazards[0].substance", equalTo("lead-paint"));

        var told = kafka.await(
                "inventory.lots",
                event -> event.subject().equals(doors)
                        && event.data().path("hazards").size() == 1);
        assertThat(told.data().path("publication").asText()).isEqualTo("PUBLISHED");
        assertThat(told.data().at("/hazards/0/status").asText()).isEqualTo("PRESENT");
        hazards(inventory)
                .body("items", hasSize(1))
                .body("items[0].elementId", equalTo(doors.toString()))
                .body("items[0].status", equalTo("PRESENT"))
                .body("items[0].reportReference", equalTo("LP-2026-3"));
        Api.anybody()
                .get("/descriptions/{id}", doors)
                .then()
                .statusCode(200)
                .body("hazards[0].status", equalTo("PRESENT"));
        Api.anybody()
                .accept("application/ld+json")
                .get("/descriptions/{id}", doors)
                .then()
                .statusCode(200)
                .body(containsString("lead-paint"));
    }

    @Test
    void ofWhatWasListedThereToo() {
        var inventory = Api.inventory();
        var doors = Api.element(inventory, Api.DOORS.replaceFirst("\\{", "{\"state\":\"HARVESTED\","));

        put(Api.contractor(), "elements", doors, PAINTED.replace("PRESENT", "SUSPECTED"))
                .statusCode(200)
                .body("hazards[0].status", equalTo("SUSPECTED"));

        hazards(inventory).body("items.status", contains("SUSPECTED"));
        Api.publish(inventory).then().statusCode(200);
    }

    /** The element itself is still clean: what was found, was found in a part of it, and is told of that. */
    @Test
    void ofAPartItIsTold() {
        var inventory = Api.inventory();
        var doors = Api.element(inventory, Api.DOORS);
        Api.publish(inventory).then().statusCode(200);
        var part = harvest(doors, "2");

        put(Api.contractor(), "descriptions", part, PAINTED.replace("\"6\"", "\"2\""))
                .statusCode(200)
                .body("hazards[0].status", equalTo("PRESENT"));

        hazards(inventory)
                .body("items", hasSize(1))
                .body("items[0].elementId", equalTo(doors.toString()))
                .body("items[0].lotId", equalTo(part.toString()))
                .body("items[0].element", equalTo("Binnendeur"))
                .body("items[0].substance", equalTo("lead-paint"));
        var rest = harvest(doors, "4");
        assertThat(rest).isEqualTo(doors);
        Api.anybody().get("/descriptions/{id}", rest).then().body("hazards", hasSize(0));
    }

    @Test
    void inAHubItGoesAlongWithWhatIsMadeOfIt() {
        var inventory = Api.inventory();
        var doors = Api.element(inventory, Api.DOORS);
        var clean = Api.element(inventory, Api.DOORS);
        Api.publish(inventory).then().statusCode(200);
        harvest(doors, "6");
        harvest(clean, "6");
        Moved.toHub(kafka, doors, Organisations.CONTRACTOR, 1);
        Moved.toHub(kafka, clean, Organisations.CONTRACTOR, 1);
        put(Api.contractor(), "elements", doors, PAINTED).statusCode(403).body("violations.field", contains("hazards"));
        put(hub(), "descriptions", doors, PAINTED).statusCode(200);

        var split = Ids.next();
        var merged = Ids.next();
        Moved.derived(kafka, split, Organisations.CONTRACTOR, doors);
        Moved.derived(kafka, merged, Organisations.CONTRACTOR, split, clean);
        for (var lot : new UUID[] {split, merged}) {
            var told = kafka.await("inventory.lots", event -> event.subject().equals(lot));
            assertThat(told.data().path("publication").asText()).isEqualTo("PUBLISHED");
            assertThat(told.data().at("/hazards/0/status").asText()).isEqualTo("PRESENT");
        }
        hazards(inventory).body("items", hasSize(1)).body("items[0].elementId", equalTo(doors.toString()));

        put(hub(), "descriptions", merged, PAINTED.replace("\"6\"", "\"4\"").replace("PRESENT", "ABSENT_TESTED"))
                .statusCode(200);
        put(hub(), "descriptions", merged, PAINTED.replace("\"6\"", "\"4\"").replace("lead paint", "chromium-6"))
                .statusCode(200);
        hazards(inventory)
                .body("items.substance", hasItems("lead-paint", "chromium-6"))
                .body("items[1].lotId", equalTo(merged.toString()));
    }

    private static RequestSpecification hub() {
        return Api.as(Organisations.HUB, Role.HUB_OPERATOR);
    }

    private static ValidatableResponse hazards(UUID inventory) {
        return Api.contractor()
                .get("/inventories/{id}/hazards", inventory)
                .then()
                .statusCode(200);
    }

    private static UUID harvest(UUID element, String pieces) {
        var answer = Api.contractor()
                .contentType("application/json")
                .body(Map.of("harvested", Map.of("value", pieces, "unit", "piece"), "on", "2026-11-20"))
                .post("/elements/{id}/harvests", element);
        answer.then().statusCode(201);
        return UUID.fromString(answer.jsonPath().getString("lotId"));
    }

    private static ValidatableResponse put(RequestSpecification as, String what, UUID id, String json) {
        return as.contentType("application/json")
                .header("If-Match", "*")
                .body(json)
                .put("/" + what + "/{id}", id)
                .then();
    }
}
