package nl.stadsmijn.kit.test.mini;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body that is not what it should be is refused at the field that is wrong. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class JsonBodyTest {

    @Test
    void aSwappedPlaceIsToldWithBothItsNumbers() {
        Notes.post("{\"title\":\"a\",\"place\":{\"lat\":5.9,\"lon\":51.8}}")
                .body("violations[0].message", startsWith("latitude 5.9 and longitude 51.8 look swapped"))
                .body("violations[0].value.lat", equalTo(5.9f));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "{'title':'a','colr':'RED'}; colr; UNKNOWN_FIELD",
                "{'title':'a','lines':[{'length':1},{'length':1,'with':2}]}; lines[1].with; UNKNOWN_FIELD",
                "{'title':'a','amount':{'value':'1','unit':'m','zero':false}}; amount.zero; UNKNOWN_FIELD",
                "{'title':5}; title; WRONG_VALUE",
                "{'title':true}; title; WRONG_VALUE",
                "{'title':'a','colour':'BLUE'}; colour; WRONG_VALUE",
                "{'title':'a','colour':0}; colour; WRONG_VALUE",
                "{'title':'a','about':'42'}; about; WRONG_VALUE",
                "{'title':'a','on':'21-11-2026'}; on; WRONG_VALUE",
                "{'title':'a','on':20261121}; on; WRONG_VALUE",
                "{'title':'a','at':1795219200}; at; WRONG_TYPE",
                "{'title':'a','at':'yesterday'}; at; WRONG_VALUE",
                "{'title':'a','count':'3'}; count; WRONG_TYPE",
                "{'title':'a','count':2.5}; count; WRONG_VALUE",
                "{'title':'a','count':99999999999}; count; OUT_OF_RANGE",
                "{'title':'a','title':'b'}; title; DUPLICATE_FIELD",
                "{'title':'a','lines':[{'length':1},{'length':1,'length':2}]}; lines[1].length; DUPLICATE_FIELD",
                "{'title':'a','names':{'nl':'x','nl':'y'}}; names.nl; DUPLICATE_FIELD",
                "{'title':'a','urgent':'true'}; urgent; WRONG_TYPE",
                "{'title':'a','urgent':1}; urgent; WRONG_VALUE",
                "{'title':'a','lines':{'length':1}}; lines; WRONG_TYPE",
                "{'title':'a','lines':[{'length':1},5]}; lines[1]; WRONG_TYPE",
                "{'title':'a','amount':'5 m2'}; amount; WRONG_TYPE",
                "{'title':'a','amount':{'value':12.5,'unit':'m2'}}; amount.value; WRONG_VALUE",
                "{'title':'a','place':{'lat':'52','lon':5}}; place.lat; WRONG_TYPE"
            })
    void whatCanNotBeReadIs400AtTheField(String body, String field, String code) {
        Notes.post(body.replace('\'', '"'))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo(code))
                .body("detail", containsString(field))
                .body("instance", equalTo(Notes.PATH))
                .body("type", containsString("http"));
    }

    @Test
    void aUnitThatThereIsNotIsShown() {
        Notes.post("{\"title\":\"a\",\"amount\":{\"value\":\"1\",\"unit\":\"stone\"}}")
                .statusCode(422)
                .body("violations[0].value", equalTo("stone"))
                .body("violations[0].message", equalTo("must be one of piece, m, m2, m3, kg, t"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "{'title':'a','amount':{'value':'-1','unit':'m2'}}; amount.value; NEGATIVE",
                "{'title':'a','amount':{'value':'1.5','unit':'piece'}}; amount.value; NOT_WHOLE",
                "{'title':'a','amount':{'value':'much','unit':'m2'}}; amount.value; NOT_A_DECIMAL",
                "{'title':'a','amount':{'value':'1E+2147483647','unit':'m2'}}; amount.value; NOT_A_DECIMAL",
                "{'title':'a','price':{'amount':'1e1','currency':'EUR'}}; price.amount; NOT_A_DECIMAL",
                "{'title':'a','amount':{'unit':'m2'}}; amount.value; REQUIRED",
                "{'title':'a','amount':{'value':'1'}}; amount.unit; REQUIRED",
                "{'title':'a','amount':{'value':'1','unit':'stone'}}; amount.unit; INVALID",
                "{'title':'a','price':{'amount':'1','currency':'USD'}}; price.currency; WRONG_MONEY",
                "{'title':'a','price':{'amount':'0.001','currency':'EUR'}}; price.amount; WRONG_MONEY",
                "{'title':'a','place':{'lat':91,'lon':5}}; place.lat; NOT_ON_EARTH",
                "{'title':'a','place':{'lat':5.9,'lon':51.8}}; place; LOOKS_SWAPPED",
                "{'title':'a','lines':[{'length':1},{'length':1,'amount':{'value':'-2','unit':'m'}}]}; lines[1].amount.value; NEGATIVE",
                "{'title':' '}; title; REQUIRED",
                "{}; title; REQUIRED",
                "{'title':'a','count':0}; count; TOO_SMALL",
                "{'title':'a','lines':[{'length':1},{'length':0}]}; lines[1].length; TOO_SMALL",
                "{'title':'a','lines':[{}]}; lines[0].length; REQUIRED",
                "{'title':'a','tags':['x','']}; tags[1]; REQUIRED",
                "{'title':'a','tags':['123456789012345678901']}; tags[0]; TOO_LONG",
                "{'title':'a','tags':[]}; tags; TOO_FEW"
            })
    void whatBreaksARuleIs422AtTheField(String body, String field, String code) {
        Notes.post(body.replace('\'', '"'))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", containsString("/problems/rule-broken"))
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo(code))
                .body("detail", containsString(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "{'title':'a','amount':'5 m2'}; 5 m2; an object {value, unit}",
                "{'title':'a','amount':5}; 5; an object {value, unit}",
                "{'title':'a','amount':[{'value':'5'}]}; [{'value':'5'}]; an object {value, unit}",
                "{'title':'a','count':{}}; {}; a whole number, at least 1",
                "{'title':'a','count':[1,2]}; [1,2]; a whole number, at least 1",
                "{'title':'a','count':'3'}; 3; a whole number, at least 1",
                "{'title':{'nl':'a'}}; {'nl':'a'}; a text",
                "{'title':'a','urgent':'true'}; true; true or false",
                "{'title':'a','lines':{'length':1}}; {'length':1}; a list",
                "{'title':'a','lines':[{'length':1},5]}; 5; an object",
                "{'title':'a','colour':{'is':'RED'}}; {'is':'RED'}; one of",
                "{'title':'a','on':[2026,11,21]}; [2026,11,21]; a date such as",
                "{'title':'a','at':1795219200}; 1795219200; an instant such as",
                "{'title':'a','place':{'lat':'52','lon':5}}; 52; a number"
            })
    void aWrongTypeShowsWhatWasSentAndWhatWouldBeRight(String body, String value, String right) {
        Notes.post(body.replace('\'', '"'))
                .statusCode(400)
                .body("violations[0].value", equalTo(value.replace('\'', '"')))
                .body("violations[0].message", containsString("must be " + right));
    }

    /** No database or spreadsheet holds the years that Java knows. */
    @ParameterizedTest
    @CsvSource({
        "on, +999999999-12-31, a date",
        "on, +10000-01-01, a date",
        "on, 0999-12-31, a date",
        "on, 0000-01-01, a date",
        "on, -0001-01-01, a date",
        "at, +10000-01-01T00:00:00Z, an instant",
        "at, -0001-01-01T00:00:00Z, an instant"
    })
    void aYearHasFourDigits(String field, String value, String what) {
        Notes.post("{\"title\":\"a\",\"%s\":\"%s\"}".formatted(field, value))
                .statusCode(400)
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo("WRONG_VALUE"))
                .body("violations[0].value", equalTo(value))
                .body("violations[0].message", containsString("must be " + what + " such as"))
                .body("violations[0].message", containsString("of the years 1000 to 9999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000-01-01", "9999-12-31"})
    void theFirstAndTheLastDayOfThoseAreDays(String day) {
        Notes.post("{\"title\":\"a\",\"on\":\"%s\"}".formatted(day)).statusCode(201);
    }

    @Test
    void aNumberThatIsTooLargeIsToldItsRange() {
        Notes.post("{\"title\":\"a\",\"count\":99999999999}")
                .body("detail", equalTo("count must be a whole number, at least 1."));
        Notes.post("{\"title\":\"a\",\"count\":2.5}")
                .body("detail", equalTo("count must be a whole number, at least 1."));
        Notes.post("{\"title\":\"a\",\"lines\":[{\"length\":2.5}]}")
                .body("detail", equalTo("lines[0].length must be a whole number from 1 to 20000."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "{'title':'a','colr':'RED'}; RED",
                "{'title':'a','colr':5.5}; 5.5",
                "{'colr':true,'title':'a'}; true",
                "{'title':'a','lines':[{'length':1,'with':2}]}; 2",
                "{'title':'a','colr':{'is':'RED'}}; ",
                "{'title':'a','colr':['RED']}; ",
                "{'title':'a','colr':null}; "
            })
    void anUnknownFieldShowsWhatStoodInIt(String body, String value) {
        Notes.post(body.replace('\'', '"'))
                .statusCode(400)
                .body("violations[0].code", equalTo("UNKNOWN_FIELD"))
                .body("violations[0].value", equalTo(value));
    }

    @Test
    void ofALongValueTheBeginningIsShown() {
        Notes.post("{\"title\":\"a\",\"colr\":\"%s\"}".formatted("x".repeat(5_000)))
                .statusCode(400)
                .body("violations[0].value", equalTo("x".repeat(199) + "…"));
    }

    @Test
    void aWrongPriceShowsWhatWasSent() {
        Notes.post("{\"title\":\"a\",\"price\":{\"amount\":\"12.345\",\"currency\":\"EUR\"}}")
                .statusCode(422)
                .body("violations[0].value", equalTo("12.345"));
        Notes.post("{\"title\":\"a\",\"price\":{\"amount\":\"12\",\"currency\":\"USD\"}}")
                .statusCode(422)
                .body("violations[0].value", equalTo("USD"));
    }

    @Test
    void aPatchThatIsNullIs400() {
        Notes.contractor()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("null")
                .patch(Notes.PATH + "/" + Notes.written(Organisations.CONTRACTOR, "one"))
                .then()
                .statusCode(400)
                .body("detail", containsString("The body is missing"))
                .body("violations[0].code", equalTo("REQUIRED"));
    }

    @Test
    void whatIsNestedTooDeepIs400() {
        Notes.post("{\"title\":\"a\",\"lines\":" + "[".repeat(5_000))
                .statusCode(400)
                .body("type", containsString("/problems/malformed-request"));
    }

    @Test
    void aBrokenRuleShowsTheValueThatWasSent() {
        Notes.post("{\"title\":\"a\",\"count\":0}")
                .statusCode(422)
                .body("violations[0].value", equalTo("0"))
                .body("violations[0].message", containsString("1"));
    }

    @Test
    void allBrokenConstraintsAreToldAtOnceInAFixedOrder() {
        Notes.post("{\"title\":\"\",\"count\":0,\"lines\":[{\"length\":0}]}")
                .statusCode(422)
                .body("violations.field", equalTo(List.of("count", "lines[0].length", "title")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"title\":\"a\"",
                "{\"title\":\"a\"} {}",
                "{\"title\":\"a\"}x",
                "not json",
                "{'title':'a'}",
                "\"text\"",
                "[]",
                "5"
            })
    void whatIsNotTheRightJsonIs400AndSaysSo(String body) {
        Notes.post(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", containsString("/problems/malformed-request"))
                .body("detail", not(equalTo("")))
                .body("detail", not(containsString("nl.stadsmijn")))
                .body("detail", not(containsString("com.fasterxml")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void aBodyThatIsMissingIs400(String body) {
        Notes.post(body)
                .statusCode(400)
                .body("type", containsString("/problems/malformed-request"))
                .body("detail", containsString("The body is missing"))
                .body("violations[0].code", equalTo("REQUIRED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"title\":\"a\\u0000b\"}; title",
                "{\"title\":\"a\\u001b\"}; title",
                "{\"title\":\"a\\ud800\"}; title",
                "{\"title\":\"a\",\"tags\":[\"b\",\"\\u0000\"]}; tags[1]",
                "{\"title\":\"a\",\"names\":{\"nl\":\"\\u0007\"}}; names.nl"
            })
    void aTextWithAControlCharacterIs400AtTheField(String body, String field) {
        Notes.post(body)
                .statusCode(400)
                .body("type", containsString("/problems/malformed-request"))
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo("CONTROL_CHARACTER"))
                .body("violations[0].message", containsString("U+"));
    }

    @Test
    void aControlCharacterInAPatchIs400AtTheField() {
        Notes.contractor()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"lines\":[{\"amount\":{\"unit\":\"\\u0000\"}}]}")
                .patch(Notes.PATH + "/" + Notes.written(Organisations.CONTRACTOR, "one"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("lines[0].amount.unit"))
                .body("violations[0].code", equalTo("CONTROL_CHARACTER"));
    }

    @Test
    void tabsLineEndsAndAllOtherCharactersAreKept() {
        Notes.post("{\"title\":\"a\\tb\\r\\nc 語 \\ud83e\\uddf1\"}")
                .statusCode(201)
                .body("content.title", equalTo("a\tb\r\nc 語 \ud83e\uddf1"));
    }

    @Test
    void anUnknownFieldNamesTheFieldsThatAreKnown() {
        Notes.post("{\"title\":\"a\",\"colr\":\"RED\"}")
                .statusCode(400)
                .body("type", containsString("/problems/unknown-field"))
                .body("detail", allOf(containsString("colour"), containsString("title")));
    }
}
