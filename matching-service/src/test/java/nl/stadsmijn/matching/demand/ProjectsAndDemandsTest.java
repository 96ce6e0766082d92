package nl.stadsmijn.matching.demand;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import nl.stadsmijn.matching.supply.SupplyScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ProjectsAndDemandsTest {

    private static final Map<String, Object> PLAN = Map.of(
            "name", "Woningen Malburgen",
            "place", Map.of("lat", 51.9851, "lon", 5.8987),
            "buildWindow", Map.of("from", "2027-03-01", "until", "2027-12-31"));
    private static final Map<String, Object> FOUR_SLABS = Map.of(
            "productType", "hollow-core-slab",
            "amount", Map.of("value", "4", "unit", "piece"),
            "geometry", Map.of("lengthMm", Map.of("min", 7000)));

    private final UUID organisation = Ids.next();

    @Inject
    SupplyScene scene;

    @Inject
    KafkaProbe kafka;

    @BeforeEach
    void productTypes() {
        scene.empty();
        scene.productTypes();
    }

    @Test
    void aProjectIsStartedShownAndChangedUnderItsVersion() {
        var id = post("/projects", PLAN, 201).extract().<String>path("id");
        var changed = new HashMap<>(PLAN);
        changed.put("name", "Woningen Elderveld");
        me().contentType(ContentType.JSON)
                .body(changed)
                .put("/api/v1/projects/" + id)
                .then()
                .statusCode(428);
        put("/projects/" + id, changed, "\"7\"", 412).body("current.name", is("Woningen Malburgen"));
        put("/projects/" + id, changed, "\"1\"", 200)
                .header("ETag", startsWith("\"2."))
                .body("name", is("Woningen Elderveld"));
        me().get("/api/v1/projects").then().statusCode(200).body("items.id", contains(id));
        somebodyElse().get("/api/v1/projects/" + id).then().statusCode(404);
    }

    @Test
    void aProjectThatCanNotBeIsRefused() {
        var backwards = new HashMap<>(PLAN);
        backwards.put("buildWindow", Map.of("from", "2027-03-01", "until", "2027-01-01"));
        post("/projects", backwards, 422).body("violations[0].field", is("buildWindow.until"));
        var nowhere = new HashMap<>(PLAN);
        nowhere.remove("place");
        post("/projects", nowhere, 422).body("violations[0].field", is("place"));
        var misspelt = new HashMap<>(PLAN);
        misspelt.put("adress", "Groningensingel 1");
        post("/projects", misspelt, 400).body("type", containsString("unknown-field"));
    }

    @Test
    void aDemandTakesTheProjectsWindowAndIsTold() {
        var project = post("/projects", PLAN, 201).extract().<String>path("id");
        var demand = post("/projects/" + project + "/demands", FOUR_SLABS, 201)
                .body("state", is("OPEN"))
                .body("neededFrom", is("2027-03-01"))
                .body("neededUntil", is("2027-12-31"))
                .extract()
                .<String>path("id");
        assertThat(told(demand, 1).path("place").path("lat").asDouble()).isEqualTo(51.9851);

        var more = new HashMap<>(FOUR_SLABS);
        more.put("amount", Map.of("value", "6", "unit", "piece"));
        put("/demands/" + demand, more, "\"1\"", 200).body("amount.value", is("6"));
        assertThat(told(demand, 2).path("amount").path("value").asText()).isEqualTo("6");
        me().get("/api/v1/projects/" + project + "/demands")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));

        me().header("If-Match", "\"2\"")
                .delete("/api/v1/demands/" + demand)
                .then()
                .statusCode(204);
        assertThat(told(demand, 3).path("state").asText()).isEqualTo("WITHDRAWN");
        me().get("/api/v1/demands/" + demand).then().statusCode(404);
        me().get("/api/v1/projects/" + project + "/demands")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void aDemandThatCanNotBeIsRefused() {
        var path = "/projects/" + post("/projects", PLAN, 201).extract().<String>path("id") + "/demands";
        var unknown = new HashMap<>(FOUR_SLABS);
        unknown.put("productType", "holow-core-slab");
        post(path, unknown, 422)
                .body("violations[0].code", is("UNKNOWN_PRODUCT_TYPE"))
                .body("violations[0].message", containsString("hollow-core-slab"));
        unknown.put("certifiedUnder", "nonsense");
        post(path, unknown, 422)
                .body("violations.field", contains("productType", "certifiedUnder"))
                .body("violations[1].code", is("UNKNOWN_SCHEME"))
                .body("violations[1].value", is("nonsense"))
                .body("violations[1].message", containsString("nearest: hollow-core-slab"));
        var certified = new HashMap<>(FOUR_SLABS);
        certified.put("certifiedUnder", "hollow-core-slab");
        var demand = post(path, certified, 201).extract().<String>path("id");
        certified.put("certifiedUnder", "nonsense");
        put("/demands/" + demand, certified, "\"1\"", 422).body("violations[0].field", is("certifiedUnder"));
        var nothing = new HashMap<>(FOUR_SLABS);
        nothing.put("amount", Map.of("value", "0", "unit", "piece"));
        post(path, nothing, 422).body("violations[0].field", is("amount"));
        var narrow = new HashMap<>(FOUR_SLABS);
        narrow.put("geometry", Map.of("lengthMm", Map.of("min", 8000, "max", 7000)));
        post(path, narrow, 422).body("violations[0].field", is("geometry.lengthMm.max"));
        post("/projects/" + Ids.next() + "/demands", FOUR_SLABS, 404);
    }

    private com.fasterxml.jackson.databind.JsonNode told(String demand, long version) {
        return kafka.await(
                        "matching.demands",
                        event -> event.subject().toString().equals(demand) && event.version() == version)
                .data();
    }

    private ValidatableResponse post(String path, Map<String, Object> body, int status) {
        return me().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(status);
    }

    private ValidatableResponse put(String path, Map<String, Object> body, String version, int status) {
        return me().contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(body)
                .put("/api/v1" + path)
                .then()
                .statusCode(status);
    }

    private RequestSpecification me() {
        return given().header("Authorization", Tokens.bearer(organisation, "architect"));
    }

    private static RequestSpecification somebodyElse() {
        return given().header("Authorization", Tokens.bearer(Organisations.OTHER, "architect"));
    }
}
