package nl.stadsmijn.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static nl.stadsmijn.gateway.ProblemChecks.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import nl.stadsmijn.gateway.Upstreams;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.Tokens.Token;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which tokens get past the gateway; what they allow is for the services to say. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(Upstreams.class)
class TokensTest {

    private static final String DONORS = "/api/v1/donors";
    private static final String IMPORTS = "/api/v1/inventories/0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3/imports";
    private static final Token VALID = Tokens.with("contractor").organisations(Organisations.CONTRACTOR);

    @BeforeEach
    void upstreamsAnswer() {
        Upstreams.reset();
    }

    @Test
    void passesAValidTokenOn() {
        var token = VALID.sign();
        given().auth().oauth2(token).get(DONORS).then().statusCode(200);
        Upstreams.server.verify(
                getRequestedFor(urlEqualTo(DONORS)).withHeader("Authorization", equalTo("Bearer " + token)));
    }

    @Test
    void leavesAnonymousVisitorsToTheServices() {
        given().get("/api/v1/hubs").then().statusCode(200);
    }

    @Test
    void refusesAnInvalidTokenOfAnUploadWithoutReadingIt() {
        for (var turn = 0; turn < 2; turn++) { // the second shows that the connection was left in order
            var answer = given().auth()
                    .oauth2(VALID.expired().sign())
                    .contentType("application/zip")
                    .body(new byte[3_000_000])
                    .post(IMPORTS);
            assertProblem(answer, "unauthenticated", IMPORTS);
        }
        Upstreams.server.verify(0, postRequestedFor(anyUrl()));
    }

    @TestFactory
    Stream<DynamicTest> refusesInvalidTokens() {
        var tampered = VALID.sign().replaceFirst("\\.[^.]*\\.", ".eyJzdWIiOiJzb21lYm9keSJ9.");
        return Stream.of(
                refuses("that has expired", VALID.expired().sign()),
                refuses(
                        "that somebody else signed",
                        VALID.signedBySomebodyElse().sign()),
                refuses(
                        "of another issuer",
                        VALID.issuer("https://elsewhere.example/realms/stadsmijn")
                                .sign()),
                refuses("for another audience", VALID.audience("another-api").sign()),
                refuses("that was tampered with", tampered),
                refuses("that is none", "abc"));
    }

    private static DynamicTest refuses(String what, String token) {
        return DynamicTest.dynamicTest("a token " + what, () -> {
            var answer = given().auth().oauth2(token).get(DONORS);
            assertProblem(answer, "unauthenticated", DONORS);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ").contains("error=\"invalid_token\"");
            assertThat(answer.headers().getValues("WWW-Authenticate")).hasSize(1);
            Upstreams.server.verify(0, getRequestedFor(anyUrl()));
        });
    }
}
