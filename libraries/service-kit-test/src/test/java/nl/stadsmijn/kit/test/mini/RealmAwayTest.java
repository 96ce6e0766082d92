package nl.stadsmijn.kit.test.mini;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** A service that can't get the realm's keys: it can't tell whether a token is valid, and doesn't blame it. */
@QuarkusTest
@TestProfile(RealmAwayTest.WithoutRealm.class)
@WithTestResource(PlatformResource.class)
class RealmAwayTest {

    public static final class WithoutRealm implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.public-key", "",
                    "quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/stadsmijn");
        }
    }

    @Test
    void isUnavailableAndSaysWhenToTryAgain() {
        Notes.as(Organisations.CONTRACTOR)
                .get(Notes.PATH)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", endsWith("/problems/unavailable"))
                .body("instance", equalTo(Notes.PATH));
    }

    @Test
    void stillAsksWhoHasNoTokenForOne() {
        given().get(Notes.PATH).then().statusCode(401);
    }
}
