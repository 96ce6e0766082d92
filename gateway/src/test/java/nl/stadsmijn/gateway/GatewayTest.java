package nl.stadsmijn.gateway;

import static io.restassured.RestAssured.given;
import static nl.stadsmijn.gateway.ProblemChecks.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the gateway serves beside the API. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(Upstreams.class)
class GatewayTest {

    @BeforeEach
    void upstreamsAnswer() {
        Upstreams.reset();
    }

    @Test
    void servesTheDescriptionToProgramsOfOtherOrigins() {
        given().get("/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Access-Control-Allow-Origin", "*");
        var head = given().head("/openapi.json");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void showsTheDocumentation() {
        var page = given().get("/docs");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).isNull(); // it runs scripts
        assertThat(page.asString()).contains("url: '/openapi.json'");
        var loaded = Pattern.compile("<(?:script src|link [^>]*href)=\"([^\"]+)\"")
                .matcher(page.asString())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(loaded).contains("swagger-ui-bundle.js", "swagger-ui.css");
        loaded.forEach(file -> given().get("/docs/" + file).then().statusCode(200));
    }

    @Test
    void explainsEveryProblemType() {
        assertThat(ProblemChecks.catalogue()).isNotEmpty().allSatisfy((slug, row) -> {
            var page = given().get("/problems/" + slug);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.contentType()).startsWith("text/html");
            assertThat(page.asString()).contains("/problems/" + slug);
            assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        });
        given().get("/problems").then().statusCode(200);
        assertProblem(given().get("/problems/no-such"), "not-found", "/problems/no-such");
    }

    @Test
    void leadsFromTheBareAddressToTheDocumentation() {
        var answer = given().redirects().follow(false).get("/");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/docs");
        given().redirects().follow(false).head("/").then().statusCode(302);
        assertProblem(given().post("/"), "method-not-allowed", "/");
    }

    @Test
    void tellsTheWorldThatItIsWellAndNoMore() {
        for (var path : List.of("/q/health", "/q/health/ready", "/q/health/live")) {
            var health = given().get(path);
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.jsonPath().getMap("")).isEqualTo(Map.of("status", "UP"));
        }
    }

    @Test
    void givesItsFiguresToOperatorsAlone() {
        given().get("/q/metrics").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of(Organisations.CONTRACTOR, "contractor"))
                .get("/q/metrics")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of(Organisations.CONTRACTOR, "admin"))
                .get("/q/metrics")
                .then()
                .statusCode(200);
    }

    @Test
    void servesTheSchemasOfEvents() {
        given().get("/contracts/events/nl.stadsmijn.hub.lot.changed.v1.schema.json")
                .then()
                .statusCode(200);
    }
}
