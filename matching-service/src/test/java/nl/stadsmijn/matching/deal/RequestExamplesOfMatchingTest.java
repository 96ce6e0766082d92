package nl.stadsmijn.matching.deal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.test.DocumentedRequests;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import nl.stadsmijn.matching.supply.SupplyScene;
import org.junit.jupiter.api.Test;

/** Every request that the description shows works, to the letter, where there is what it names. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RequestExamplesOfMatchingTest {

    private static final UUID LOT = UUID.fromString("0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3");
    private static final String BUYER = Tokens.bearer(Organisations.ARCHITECT, "architect");
    private static final String SELLER = Tokens.bearer(Organisations.CONTRACTOR, "contractor");

    @TestHTTPResource("/")
    URI address;

    @Inject
    SupplyScene scene;

    @Inject
    DealService deals;

    @Test
    void areTakenAsTheyStand() {
        scene.empty();
        scene.productTypes();
        scene.slabs(LOT).price("ON_REQUEST", null).publish();
        var requests = DocumentedRequests.of(address);

        post(BUYER, "/saved-searches", requests.body("saveSearch"), 201);
        var project = post(BUYER, "/projects", requests.body("startProject"), 201);
        put("/projects/" + project, requests.body("replaceProject"));
        var demand = post(BUYER, "/projects/" + project + "/demands", requests.body("addDemand"), 201);
        put("/demands/" + demand, requests.body("replaceDemand"));
        var deal = post(BUYER, "/deals", requests.body("openDeal"), 201);
        post(SELLER, "/deals/" + deal + "/acceptance", requests.body("acceptDeal"), 200);
        reserved(deal);
        post(BUYER, "/deals/" + deal + "/confirmation", requests.body("confirmDeal"), 200);
        post(BUYER, "/deals/" + deal + "/cancellation", requests.body("cancelDeal"), 200);

        assertThat(requests.unsent()).isEmpty();
    }

    /** As hub-service would tell. */
    private void reserved(String deal) {
        var id = UUID.fromString(deal);
        var known = deals.get(Organisations.ARCHITECT, id).deal();
        deals.heard(
                id,
                known.reservationId(),
                List.of(LOT),
                new DealService.Said(Availability.NOW, List.of()),
                new DealCommand.HeldAsOption(Instant.now().plusSeconds(3600), Optional.empty()));
    }

    private static void put(String path, String body) {
        var tag = call(BUYER).get("/api/v1" + path).then().extract().header("ETag");
        call(BUYER)
                .header("If-Match", tag)
                .body(body)
                .put("/api/v1" + path)
                .then()
                .statusCode(200);
    }

    private static String post(String bearer, String path, String body, int status) {
        ValidatableResponse answer =
                call(bearer).body(body).post("/api/v1" + path).then();
        return answer.statusCode(status).extract().path("id");
    }

    private static RequestSpecification call(String bearer) {
        return given().header("Authorization", bearer).contentType(ContentType.JSON);
    }
}
