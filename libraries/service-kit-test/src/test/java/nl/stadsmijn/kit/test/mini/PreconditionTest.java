package nl.stadsmijn.kit.test.mini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document changes only for whoever has seen its last version. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PreconditionTest {

    @Inject
    Jdbi jdbi;

    private String note;

    @BeforeEach
    void write() {
        note = Notes.PATH + "/" + Notes.written(Organisations.CONTRACTOR, "first");
    }

    @Test
    void theSecondOfTwoWhoChangeTheSameVersionIsToldWhatIsNow() {
        var tag = Notes.contractor().get(note).then().statusCode(200).extract().header("ETag");

        change(tag, "mine").put(note).then().statusCode(200).body("content.title", equalTo("mine"));
        change(tag, "yours")
                .put(note)
                .then()
                .statusCode(412)
                .header("ETag", "\"2\"")
                .body("type", endsWith("/problems/stale"))
                .body("current.content.title", equalTo("mine"));
    }

    @Test
    void whoHasWhatThereIsGetsItNotAgain() {
        var read = Notes.contractor().get(note);
        var tag = read.header("ETag");
        assertThat(tag).matches("\"1\\.[\\w-]{12}\"");
        for (var condition : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            var known = Notes.contractor().header("If-None-Match", condition).get(note);
            assertThat(known.statusCode()).as(condition).isEqualTo(304);
            assertThat(known.header("ETag")).isEqualTo(tag);
            assertThat(known.asByteArray()).isEmpty();
        }
        Notes.contractor()
                .header("If-None-Match", "\"1\"")
                .get(note)
                .then()
                .statusCode(200)
                .header("ETag", tag);
        change(tag, "mine").put(note).then().statusCode(200);
        Notes.contractor().header("If-None-Match", tag).get(note).then().statusCode(200);
    }

    @Test
    void whatShowsSomethingElseInTheSameVersionHasAnotherTag() {
        var before = Notes.contractor().get(note).header("ETag");
        jdbi.useHandle(handle -> handle.execute("UPDATE note SET published = true")); // not by whom the version counts
        var after = Notes.contractor().header("If-None-Match", before).get(note);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.header("ETag")).startsWith("\"1.").isNotEqualTo(before);
        change(before, "mine").put(note).then().statusCode(200);
    }

    @Test
    void withoutIfMatchNothingChanges() {
        change(null, "x")
                .put(note)
                .then()
                .statusCode(428)
                .body("type", endsWith("/problems/precondition-required"))
                .body("detail", containsString("\"1\""));
        Notes.contractor().delete(note).then().statusCode(428);
        Notes.contractor()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(note)
                .then()
                .statusCode(428);
        Notes.contractor().get(note).then().statusCode(200).body("version", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"1\"; 200",
                "*; 200",
                "\"7\", \"1\"; 200",
                "\"7\",\"1\",\"a,b\"; 200",
                "\"1.whateverElse\"; 200",
                "\"11.whateverElse\"; 412",
                "W/\"1.whateverElse\"; 412",
                "\"7\"; 412",
                "\"7\", \"11\"; 412",
                "W/\"1\"; 412",
                "1; 400",
                "\"1; 400",
                "\"1\" \"2\"; 400",
                "*, \"1\"; 400"
            })
    void theConditionIsReadAsHttpSays(String condition, int status) {
        change(condition, "mine").put(note).then().statusCode(status);
    }

    @Test
    void aConditionThatIsNoneSaysWhatWouldBeRight() {
        change("1", "mine")
                .put(note)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("If-Match"))
                .body("detail", containsString("such as \"3\""));
    }

    @Test
    void aMergePatchChangesWhatItNamesAndIsValidatedLikeAPut() {
        patch("{\"colour\":\"RED\",\"lines\":[{\"length\":5}]}")
                .statusCode(200)
                .body("content.title", equalTo("first"))
                .body("content.colour", equalTo("RED"));
        patch("{\"colour\":null}")
                .statusCode(200)
                .body("content.colour", nullValue())
                .body("content.lines[0].length", equalTo(5));
        patch("{\"title\":null}").statusCode(422).body("violations[0].field", equalTo("title"));
        patch("{\"lines\":[{\"length\":0}]}").statusCode(422).body("violations[0].field", equalTo("lines[0].length"));
        patch("{\"colr\":\"RED\"}").statusCode(400).body("violations[0].field", equalTo("colr"));
        patch("{\"colr\":null}").statusCode(400).body("violations[0].code", equalTo("UNKNOWN_FIELD"));
        patch("{\"amount\":{\"value\":\"-1\",\"unit\":\"m\"}}")
                .statusCode(422)
                .body("violations[0].field", equalTo("amount.value"));
    }

    @Test
    void whatIsDeletedIsGone() {
        Notes.contractor().header("If-Match", "\"1\"").delete(note).then().statusCode(204);
        Notes.contractor().get(note).then().statusCode(404);
    }

    private ValidatableResponse patch(String body) {
        return Notes.contractor()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(note)
                .then();
    }

    private static RequestSpecification change(String tag, String title) {
        var request = Notes.contractor().contentType("application/json").body("{\"title\":\"%s\"}".formatted(title));
        return tag == null ? request : request.header("If-Match", tag);
    }
}
