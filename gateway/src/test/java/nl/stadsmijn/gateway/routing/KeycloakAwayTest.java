package nl.stadsmijn.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static io.restassured.RestAssured.given;
import static nl.stadsmijn.gateway.ProblemChecks.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import nl.stadsmijn.gateway.SamplePassport;
import nl.stadsmijn.gateway.Upstreams;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gateway that starts before Keycloak: it has no keys to check tokens with, and no token of its own. */
@QuarkusTest
@TestProfile(KeycloakAwayTest.WithoutKeycloak.class)
@WithTestResource(PlatformResource.class)
@WithTestResource(Upstreams.class)
class KeycloakAwayTest {

    public static final class WithoutKeycloak implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.public-key", "",
                    "quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/stadsmijn");
        }
    }

    @BeforeEach
    void upstreamsAnswer() {
        Upstreams.reset();
    }

    @Test
    void saysThatTokensCannotBeCheckedNow() {
        var answer = given().auth()
                .oauth2(Tokens.of(Organisations.CONTRACTOR, "contractor"))
                .get("/api/v1/donors");
        assertProblem(answer, "unavailable", "/api/v1/donors");
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    @Test
    void stillServesAnonymousVisitors() {
        given().get("/api/v1/hubs").then().statusCode(200);
    }

    @Test
    void saysThatPassportsCannotBeReadNow() {
        Upstreams.server.stubFor(post("/token").willReturn(serverError()));
        var path = "/api/v1/lots/" + SamplePassport.LOT + "/passport";
        assertProblem(given().get(path), "unavailable", path);
    }
}
