package nl.stadsmijn.gateway.passport;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.restassured.RestAssured.given;
import static nl.stadsmijn.gateway.ProblemChecks.assertProblem;
import static nl.stadsmijn.gateway.SamplePassport.LOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Stream;
import nl.stadsmijn.gateway.SamplePassport;
import nl.stadsmijn.gateway.Upstreams;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passports as data, at both of their addresses. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(Upstreams.class)
class PassportTest {

    private static final String PERMANENT = "/id/" + LOT;
    private static final String IN_THE_API = "/api/v1/lots/" + LOT + "/passport";

    @BeforeEach
    void servicesAnswer() {
        Upstreams.reset();
        SamplePassport.stub();
    }

    @Test
    void isComposedOfWhatThreeServicesSay() {
        var passport = given().get(IN_THE_API).then().statusCode(200).extract().jsonPath();
        assertThat(passport.getString("'@id'")).endsWith(PERMANENT);
        assertThat(passport.getString("'@type'")).isEqualTo("Product");
        assertThat(passport.getString("description.name")).isEqualTo("Kanaalplaat 7910 × 1200 × 200, geïsoleerd");
        assertThat(passport.getList("history.steps.kind", String.class))
                .containsExactly("LISTED", "LOST", "SPLIT_FROM", "RECEIVED", "SAMPLED", "DELIVERED");
        assertThat(passport.getString("quality.status")).isEqualTo("CERTIFIED");
        assertThat(passport.getList("unavailable")).isEmpty();
        Upstreams.server.verify(
                3,
                getRequestedFor(urlPathMatching("/.*/api/v1/internal/passports/" + LOT))
                        .withHeader("Authorization", equalTo("Bearer of-the-gateway")));
    }

    @Test
    void tellsProgramsThatKnowSchemaOrgWhatItIs() {
        var passport = given().accept("application/ld+json").get(PERMANENT).jsonPath();
        assertThat(passport.getString("'@included'.'@type'")).isEqualTo("Product");
        assertThat(passport.getString("'@included'.width.unitCode")).isEqualTo("MMT");
        assertThat(passport.getMap("description")).doesNotContainKey("linked");
    }

    @ParameterizedTest
    @CsvSource({
        PERMANENT + ",application/ld+json,application/ld+json",
        PERMANENT + ",application/json,application/json",
        PERMANENT + ",application/json;q=0.5 application/ld+json,application/ld+json",
        PERMANENT + ",text/html application/xhtml+xml application/xml;q=0.9 */*;q=0.8,text/html",
        PERMANENT + ",*/*,text/html",
        IN_THE_API + ",application/ld+json,application/ld+json",
        IN_THE_API + ",application/json,application/json",
        IN_THE_API + ",*/*,application/json"
    })
    void isGivenInTheFormatAskedFor(String path, String accept, String contentType) {
        var answer = given().header("Accept", accept.replace(' ', ',')).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(contentType);
    }

    @ParameterizedTest
    @ValueSource(strings = {PERMANENT, IN_THE_API})
    void isNotGivenInOtherFormats(String path) {
        assertProblem(given().accept("image/png").get(path), "not-acceptable", path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/ld+json"})
    void tellsCachesWhatItDependsOn(String accept) {
        var answer = given().accept(accept).get(PERMANENT);
        assertThat(String.join(",", answer.headers().getValues("Vary"))).contains("Accept", "Accept-Language");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    static Stream<ResponseDefinitionBuilder> failures() {
        return Stream.of(
                serverError(),
                serviceUnavailable(),
                aResponse().withStatus(401),
                aResponse().withStatus(403),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
                okJson(SamplePassport.section("quality")).withFixedDelay(3_000),
                ok("<html>").withHeader("Content-Type", "text/html"),
                okJson("{\"status\":"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhichPartCannotBeReadNow(ResponseDefinitionBuilder failure) {
        SamplePassport.stub(Upstreams.CERTIFICATION, failure);
        var passport = given().get(IN_THE_API).then().statusCode(200).extract().jsonPath();
        assertThat(passport.getList("unavailable", String.class)).containsExactly("quality");
        assertThat(passport.getString("description.name")).isNotNull();
        assertThat(passport.getMap("$")).doesNotContainKey("quality");
    }

    @Test
    void saysThatItCannotBeReadNowWhenNobodyKnowsWhetherThereIsSuchALot() {
        SamplePassport.stub(Upstreams.INVENTORY, serverError());
        SamplePassport.stub(Upstreams.HUB, aResponse().withStatus(404));
        var answer = given().get(IN_THE_API);
        assertProblem(answer, "unavailable", IN_THE_API);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {PERMANENT, IN_THE_API})
    void isNotThereForALotNobodyKnows(String path) {
        SamplePassport.stub(Upstreams.INVENTORY, aResponse().withStatus(404));
        SamplePassport.stub(Upstreams.HUB, aResponse().withStatus(404));
        assertProblem(given().accept("application/ld+json").get(path), "not-found", path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/id/nonsense", "/id/%3Cb%3E", "/api/v1/lots/nonsense/passport", "/api/v1/lots/no%20lot/passport"
            })
    void isNotThereForWhatIsNoLot(String path) {
        var answer =
                given().urlEncodingEnabled(false).accept("application/json").get(path);
        assertProblem(answer, "not-found", URI.create(path).getPath());
    }

    @Test
    void asksAllServicesAtOnce() {
        var slow = 1_000;
        SamplePassport.stub(
                Upstreams.INVENTORY,
                okJson(SamplePassport.section("description")).withFixedDelay(slow));
        SamplePassport.stub(
                Upstreams.HUB, okJson(SamplePassport.section("history")).withFixedDelay(slow));
        SamplePassport.stub(
                Upstreams.CERTIFICATION,
                okJson(SamplePassport.section("quality")).withFixedDelay(slow));
        given().get(IN_THE_API).then().statusCode(200);
        var asked = Upstreams.server.findAll(getRequestedFor(urlPathMatching(".*/internal/passports/.*"))).stream()
                .mapToLong(request -> request.getLoggedDate().getTime())
                .summaryStatistics();
        assertThat(asked.getCount()).isEqualTo(3);
        assertThat(asked.getMax() - asked.getMin()).isLessThan(slow); // one after the other they are further apart
    }
}
