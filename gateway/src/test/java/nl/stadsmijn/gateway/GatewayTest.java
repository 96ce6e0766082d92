package nl.stadsmijn.gateway;

import static io.restassured.RestAssured.given;
import static nl.stadsmijn.gateway.ProblemChecks.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
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
    void servesTheSchemasOfEvents() {
        given().get("/contracts/events/nl.stadsmijn.hub.lot.changed.v1.schema.json")
                .then()
                .statusCode(200);
    }
}
