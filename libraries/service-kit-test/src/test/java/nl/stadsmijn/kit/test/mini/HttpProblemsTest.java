package nl.stadsmijn.kit.test.mini;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever HTTP itself refuses is a problem of the same form. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class HttpProblemsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/no-such-thing",
                "/api/v1/notes/1/2/3",
                "/api/v1/notes/not-an-id",
                "/api/v1/notes/not%20an%20id",
                "/api/v1/notes/%3Cb%3E%7C%22",
                "/no-such-thing",
                "/no%20such%7Cthing"
            })
    void anUnknownPathIs404(String path) {
        assertProblem(Notes.contractor().urlEncodingEnabled(false).get(path).then(), 404, "not-found")
                .body("instance", equalTo(URI.create(path).getPath()));
    }

    @Test
    void anUnknownMethodIs405() {
        assertProblem(Notes.contractor().delete(Notes.PATH).then(), 405, "method-not-allowed");
    }

    @Test
    void anotherFormatIs415() {
        assertProblem(
                        Notes.contractor()
                                .contentType("text/csv")
                                .body("a;b")
                                .post(Notes.PATH)
                                .then(),
                        415,
                        "unsupported-media-type")
                .header("Accept", equalTo("application/json"))
                .body("detail", equalTo("Content-Type must be application/json."))
                .body("violations[0].field", equalTo("Content-Type"))
                .body("violations[0].code", equalTo("MEDIA_TYPE"))
                .body("violations[0].value", startsWith("text/csv"));
        assertProblem(
                        Notes.contractor()
                                .contentType("application/json")
                                .body("{}")
                                .patch(Notes.PATH + "/" + Notes.written(Organisations.CONTRACTOR, "patched"))
                                .then(),
                        415,
                        "unsupported-media-type")
                .body("detail", equalTo("Content-Type must be application/merge-patch+json."));
    }

    @Test
    void aFormatThatIsNotGivenIs406() {
        assertProblem(
                        Notes.contractor()
                                .accept("text/csv")
                                .get(Notes.PATH + "/" + Notes.written(Organisations.CONTRACTOR, "json only"))
                                .then(),
                        406,
                        "not-acceptable")
                .body("detail", equalTo("Accept must be application/json."))
                .body("violations[0].field", equalTo("Accept"))
                .body("violations[0].value", equalTo("text/csv"));
    }

    @Test
    void aBodyThatIsTooLargeIs413() {
        assertProblem(
                Notes.contractor()
                        .contentType("application/json")
                        .body("{\"title\":\"%s\"}".formatted("a".repeat(2_000_000)))
                        .post(Notes.PATH)
                        .then(),
                413,
                "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "many", "99999999999"})
    void aLimitThatIsNoneIs400(String limit) {
        assertProblem(
                        Notes.contractor()
                                .queryParam("limit", limit)
                                .get(Notes.PATH)
                                .then(),
                        400,
                        "malformed-request")
                .body("detail", containsString("limit"));
    }

    @Test
    void aCursorThatIsNotOursIs400() {
        assertProblem(
                Notes.contractor().queryParam("cursor", "abc").get(Notes.PATH).then(), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sql", "bug"})
    void aFaultOnOurSideTellsNothingOfWithin(String kind) {
        assertProblem(given().get("/api/v1/faults/" + kind).then(), 500, "internal")
                .body(not(containsString("Exception")))
                .body(not(containsString("nl.stadsmijn")))
                .body(not(containsString("SELECT")))
                .body(not(containsString("no_such_table")))
                .body(not(containsString("\tat ")))
                .body("violations", nullValue())
                .body("stackTrace", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection-lost", "commit-lost"})
    void aDatabaseThatGoesAwayIs503AndSaysWhenToComeBack(String kind) {
        assertProblem(given().get("/api/v1/faults/" + kind).then(), 503, "unavailable")
                .header("Retry-After", "5");
        given().get("/api/v1/faults/harmless").then().statusCode(200);
    }

    private static ValidatableResponse assertProblem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/" + slug))
                .body("status", equalTo(status));
    }
}
