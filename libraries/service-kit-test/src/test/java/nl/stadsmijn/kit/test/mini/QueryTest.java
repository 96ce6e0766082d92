package nl.stadsmijn.kit.test.mini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address is read as strictly as a body: nothing in it is passed over, or guessed. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class QueryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "published; maybe; must be true or false",
                "published; True; must be true or false",
                "published; 1; must be true or false",
                "colour; BLUE; must be one of RED, GREEN",
                "colour; red; must be one of RED, GREEN",
                "about; 1-1-1-1-1; must be a UUID such as",
                "limit; many; must be a whole number",
                "limit; 99999999999; must be a whole number"
            })
    void aValueOfAnotherTypeIs400AndSaysWhatWouldBeRight(String name, String value, String right) {
        Notes.contractor()
                .queryParam(name, value)
                .get(Notes.PATH)
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/malformed-request"))
                .body("detail", allOf(containsString(name + " " + right), containsString("'" + value + "'")))
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo(name))
                .body("violations[0].code", equalTo("WRONG_VALUE"))
                .body("violations[0].message", containsString(right))
                .body("violations[0].value", equalTo(value));
    }

    @Test
    void filtersFilter() {
        var organisation = UUID.randomUUID();
        var published = Notes.written(organisation, "published");
        var draft = Notes.written(organisation, "draft");
        Notes.as(organisation)
                .post(Notes.PATH + "/{id}/publication", published)
                .then()
                .statusCode(200);

        for (var wanted : new Boolean[] {true, false}) {
            Notes.as(organisation)
                    .queryParam("published", wanted)
                    .get(Notes.PATH)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].id", equalTo(wanted ? published : draft));
        }
    }

    @Test
    void aParameterThatNobodyReadsIs400AndNamesTheOnesThatAreRead() {
        Notes.contractor()
                .queryParam("colr", "RED")
                .queryParam("limit", "5")
                .get(Notes.PATH)
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/unknown-field"))
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo("colr"))
                .body("violations[0].code", equalTo("UNKNOWN_PARAMETER"))
                .body("violations[0].value", equalTo("RED"))
                .body(
                        "violations[0].message",
                        equalTo(
                                "is not known here; did you mean colour? Known are: about, colour, cursor, limit, published"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"limit=1&limit=abc; limit; 1, abc", "colour=RED&limit=5&colour=RED; colour; RED, RED"})
    void aParameterThatIsNoListIsGivenOnce(String query, String name, String value) {
        Notes.contractor()
                .urlEncodingEnabled(false)
                .get(Notes.PATH + "?" + query)
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/malformed-request"))
                .body("detail", equalTo(name + " must be given once."))
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo(name))
                .body("violations[0].code", equalTo("DUPLICATE_PARAMETER"))
                .body("violations[0].value", equalTo(value));
    }

    @ParameterizedTest
    @CsvSource({
        "/notes?colour=%zz, colour, colour=%zz",
        "/notes?colour=50%, colour, colour=50%",
        "/notes?limit=5&about=%2, about, about=%2",
        "/notes/%zz, path, /api/v1/notes/%zz",
        "/notes%, path, /api/v1/notes%",
        "/no-such-thing/%e, path, /api/v1/no-such-thing/%e"
    })
    void whatCanNotBeDecodedIs400(String address, String field, String value) throws IOException {
        assertThat(problem("/api/v1" + address))
                .contains(
                        "400", "application/problem+json", "/problems/malformed-request", "\"field\":\"" + field + "\"")
                .contains("\"code\":\"WRONG_ENCODING\"", "\"value\":\"" + value + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/notes?colour=a|b", "/api/v1/notes?colour=<x>", "/api/v1/no{such}thing", "/q/[x"})
    void whatAnAddressMayNotHoldIs400(String address) throws IOException {
        assertThat(problem(address))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "/problems/malformed-request", "WRONG_ENCODING");
    }

    /** Past the client, which would mend the address. */
    private static String problem(String address) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(address)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anAddressThatIsTooLongIs414AndSaysHowLongItMayBe() {
        Notes.contractor()
                .get(Notes.PATH + "?cursor=" + "a".repeat(5_000))
                .then()
                .statusCode(414)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/address-too-long"))
                .body("detail", containsString("4096"));
    }

    @Test
    void anOperationWithoutParametersTakesNone() {
        Notes.contractor()
                .queryParam("dryRun", "true")
                .get(Notes.PATH + "/" + Notes.written(Organisations.CONTRACTOR, "one"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("dryRun"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/notes/%00",
                "/notes/a%00b",
                "/notes/%1f",
                "/notes/%7F/title",
                "/no-such-thing/%00",
                "/notes?colour=%00",
                "/notes?limit=5&about=x%00",
                "/notes?%00=5",
                "/notes?colour=%0B"
            })
    void aControlCharacterInTheAddressIs400(String address) {
        Notes.contractor()
                .urlEncodingEnabled(false)
                .get("/api/v1" + address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/malformed-request"))
                .body("detail", containsString("control characters"))
                .body("violations[0].code", equalTo("CONTROL_CHARACTER"));
    }
}
