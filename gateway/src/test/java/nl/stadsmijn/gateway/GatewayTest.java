package nl.stadsmijn.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(Upstreams.class)
class GatewayTest {

    private static final String LOT = "0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3";

    @BeforeEach
    void upstreamsAnswer() {
        Upstreams.server.resetAll();
        Upstreams.server.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{\"served\":true}")));
        Upstreams.server.stubFor(post("/token")
                .willReturn(
                        okJson("{\"access_token\":\"of-the-gateway\",\"expires_in\":300,\"token_type\":\"Bearer\"}")));
    }

    @Test
    void forwardsWithTheTokenAndTheOutsideAddress() {
        var token = Tokens.of(Organisations.CONTRACTOR, "contractor");
        given().auth()
                .oauth2(token)
                .header("X-Forwarded-Host", "evil.example")
                .get("/api/v1/donors?limit=3")
                .then()
                .statusCode(200)
                .body("served", equalTo(true));
        Upstreams.server.verify(getRequestedFor(urlEqualTo("/api/v1/donors?limit=3"))
                .withHeader("Authorization", equalToToken(token))
                .withHeader("X-Forwarded-Host", WireMock.matching("localhost:\\d+")));
    }

    @Test
    void forwardsBodiesAsTheyAre() {
        var body = new byte[3_000_000];
        given().contentType("application/zip")
                .body(body)
                .post("/api/v1/inventories/" + LOT + "/imports")
                .then()
                .statusCode(200);
        Upstreams.server.verify(postRequestedFor(urlEqualTo("/api/v1/inventories/" + LOT + "/imports"))
                .withRequestBody(WireMock.binaryEqualTo(body)));
    }

    @Test
    void refusesAnInvalidTokenItself() {
        given().auth()
                .oauth2(Tokens.with("contractor")
                        .organisations(Organisations.CONTRACTOR)
                        .expired()
                        .sign())
                .get("/api/v1/donors")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("type", endsWith("/problems/unauthenticated"))
                .body("instance", equalTo("/api/v1/donors"));
        Upstreams.server.verify(0, getRequestedFor(urlPathMatching("/api/v1/.*")));
    }

    @Test
    void leavesAnonymousVisitorsToTheServices() {
        given().get("/api/v1/lots").then().statusCode(200);
    }

    @Test
    void hidesWhatNoDocumentDescribes() {
        for (var path :
                new String[] {"/api/v1/internal/passports/" + LOT, "/api/v1/nothing", "/api/v1/%2e%2e/q/metrics"}) {
            given().urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", endsWith("/problems/not-found"));
        }
        Upstreams.server.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void saysWhichMethodsAPathTakes() {
        given().delete("/api/v1/donors")
                .then()
                .statusCode(405)
                .header("Allow", "GET, POST")
                .contentType("application/problem+json");
    }

    @Test
    void answersForAServiceThatIsDown() {
        given().get("/api/v1/schemes")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("detail", containsString("certification-service"));
    }

    @Test
    void passesProblemsOfServicesOn() {
        Upstreams.server.stubFor(any(urlPathMatching("/api/v1/hubs/.*"))
                .willReturn(aResponse()
                        .withStatus(404)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"status\":404}")));
        given().get("/api/v1/hubs/" + LOT).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void servesOneDescriptionOfTheWholeApi() {
        given().get("/openapi.json")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"))
                .body("paths", hasKey("/api/v1/lots/{id}/passport"))
                .body("paths", hasKey("/api/v1/donors"))
                .body("paths", hasKey("/api/v1/reservations"))
                .body("paths.keySet()", not(hasItem(containsString("internal"))));
    }

    @Test
    void showsTheDocumentation() {
        given().get("/docs/").then().statusCode(200).contentType("text/html");
    }

    @Test
    void explainsEveryProblemType() {
        given().get("/problems/not-enough-left")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("not-enough-left"));
        given().get("/problems").then().statusCode(200);
        given().get("/problems/no-such").then().statusCode(404);
    }

    @Test
    void servesTheSchemasOfEvents() {
        given().get("/contracts/events/nl.stadsmijn.hub.lot.changed.v1.schema.json")
                .then()
                .statusCode(200);
    }

    @Test
    void composesAPassportAndSaysWhichPartIsMissing() {
        stubSections();
        given().accept("application/ld+json")
                .get("/id/" + LOT)
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .body("'@id'", endsWith("/id/" + LOT))
                .body("description.name", equalTo("Kanaalplaat <b>7910</b>"))
                .body("history.steps[0].kind", equalTo("LISTED"))
                .body("unavailable", hasItem("quality"));
        Upstreams.server.verify(getRequestedFor(urlPathMatching("/api/v1/internal/passports/.*"))
                .withHeader("Authorization", WireMock.equalTo("Bearer of-the-gateway")));
    }

    @Test
    void showsAPassportToPeopleWithoutTrustingWhatPeopleWrote() {
        stubSections();
        given().accept("text/html,*/*;q=0.8")
                .get("/id/" + LOT)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Kanaalplaat &lt;b&gt;7910&lt;/b&gt;"));
    }

    @Test
    void hasNoPassportForALotNobodyKnows() {
        Upstreams.server.stubFor(any(urlPathMatching("/api/v1/internal/.*"))
                .willReturn(aResponse().withStatus(404)));
        given().get("/api/v1/lots/" + LOT + "/passport").then().statusCode(404).contentType("application/problem+json");
    }

    private static void stubSections() {
        Upstreams.server.stubFor(
                any(urlPathMatching("/api/v1/internal/passports/.*")).willReturn(okJson("""
                        {"name":"Kanaalplaat <b>7910</b>","donor":{"municipality":"Nijmegen"},
                         "steps":[{"kind":"LISTED","at":"2026-11-20T09:30:00Z","amount":"12","unit":"piece","locationKind":"DONOR"}]}""")));
    }

    private static StringValuePattern equalToToken(String token) {
        return WireMock.equalTo("Bearer " + token);
    }
}
