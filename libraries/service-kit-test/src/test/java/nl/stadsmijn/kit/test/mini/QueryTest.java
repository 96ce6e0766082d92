package nl.stadsmijn.kit.test.mini;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
                "limit; many; must be a whole number from",
                "limit; 99999999999; must be a whole number from"
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
                .body(
                        "violations[0].message",
                        equalTo(
                                "is not known here; did you mean colour? Known are: about, colour, cursor, limit, published"));
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
