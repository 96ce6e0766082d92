package nl.stadsmijn.matching.match;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import nl.stadsmijn.matching.supply.SupplyScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class MatchResourceTest {

    private static final String ARCHITECT = Tokens.bearer(Organisations.ARCHITECT, "architect");

    @Inject
    SupplyScene scene;

    private String demand;

    @BeforeEach
    void aDemandForFloors() {
        scene.empty();
        scene.productTypes();
        var project = created(
                "/projects",
                Map.of(
                        "name", "Woningen Malburgen",
                        "place", Map.of("lat", 51.9851, "lon", 5.8987),
                        "buildWindow", Map.of("from", "2027-03-01", "until", "2027-12-31")),
                "id");
        demand = created(
                "/projects/" + project + "/demands",
                Map.of(
                        "productType", "floor",
                        "amount", Map.of("value", "4", "unit", "piece"),
                        "geometry", Map.of("lengthMm", Map.of("min", 7000))),
                "id");
    }

    @Test
    void lotsOfNarrowerTypesAreRankedWithTheirReasons() {
        var tight = scene.slabs().size("lengthMm", 7100).publish();
        var roomy = scene.slabs().size("lengthMm", 9900).publish();
        scene.slabs().size("lengthMm", 5000).publish();
        scene.slabs().say("productType", "steel-beam").publish();
        given().header("Authorization", ARCHITECT)
                .get("/api/v1/demands/" + demand + "/matches")
                .then()
                .statusCode(200)
                .body("items.lotId", contains(tight.id.toString(), roomy.id.toString()))
                .body("items[0].reasons", hasSize(6))
                .body("items[0].amountUsed.value", is("4"))
                .body("excluded", is(Map.of("DIMENSIONS", 1)))
                .body("considered", is(3));
    }

    @Test
    void theSellerSeesWhatIsAskedForButNotByWhom() {
        var lot = scene.slabs().publish();
        given().header("Authorization", Tokens.bearer(Organisations.CONTRACTOR, "contractor"))
                .get("/api/v1/lots/" + lot.id + "/demands")
                .then()
                .statusCode(200)
                .body("items.find { it.demandId == '%s' }.productType".formatted(demand), is("floor"))
                .body("items[0].organisationId", nullValue())
                .body("items[0].projectId", nullValue());
        given().header("Authorization", Tokens.bearer(Organisations.OTHER, "contractor"))
                .get("/api/v1/lots/" + lot.id + "/demands")
                .then()
                .statusCode(403);
    }

    private static String created(String path, Map<String, Object> body, String id) {
        return given().header("Authorization", ARCHITECT)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(201)
                .extract()
                .path(id);
    }
}
