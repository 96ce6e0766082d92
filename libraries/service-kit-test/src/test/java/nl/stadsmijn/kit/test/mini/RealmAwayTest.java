package nl.stadsmijn.kit.test.mini;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** With the realm away nobody knows whether a token holds; what needs none goes on. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@TestProfile(RealmAwayTest.Away.class)
class RealmAwayTest {

    public static final class Away implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.public-key", "",
                    "quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/stadsmijn",
                    "quarkus.oidc.connection-timeout", "1s");
        }
    }

    @Test
    void aTokenThatCanNotBeCheckedIs503AndSaysWhenToComeBack() {
        Notes.contractor()
                .get(Notes.PATH)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "10")
                .body("type", endsWith("/problems/unavailable"));
    }

    @Test
    void noTokenIsStill401() {
        given().get(Notes.PATH).then().statusCode(401);
    }

    @Test
    void whatNeedsNoTokenIsStillAnswered() {
        given().get(Notes.PATH + "/{id}/title", UUID.randomUUID()).then().statusCode(404);
    }
}
