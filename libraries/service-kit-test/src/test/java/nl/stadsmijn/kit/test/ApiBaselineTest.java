package nl.stadsmijn.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each planted change of an API is seen for what it is. */
class ApiBaselineTest {

    private static final String NOTES = "/paths/~1api~1v1~1notes";

    @TempDir
    Path folder;

    private String agreed;
    private ApiBaseline baseline;

    @BeforeEach
    void agree() throws IOException {
        agreed = Files.readString(Path.of("src/test/resources/openapi/mini-service.json"));
        baseline = new ApiBaseline(Files.writeString(folder.resolve("mini-service.json"), agreed));
    }

    @Test
    void theSameDocumentIsFine() {
        assertThat(baseline.check(ApiDocument.parse(agreed), false)).isEmpty();
    }

    @Test
    void anOperationThatIsGoneBreaks() {
        assertBreaks(api -> object(api, NOTES).remove("get"), "GET", "/api/v1/notes");
    }

    @Test
    void aFieldThatIsGoneFromAnAnswerBreaks() {
        assertBreaks(api -> object(api, "/components/schemas/Note/properties").remove("version"), "Note.version");
    }

    @Test
    void aFieldThatHasBecomeRequiredBreaks() {
        assertBreaks(api -> ((ArrayNode) api.at("/components/schemas/NoteContent/required")).add("place"), "POST");
    }

    @Test
    void aFieldOfAnotherTypeBreaks() {
        assertBreaks(
                api -> object(api, "/components/schemas/NoteContent/properties/count")
                        .put("type", "string"),
                "POST");
    }

    @Test
    void anEnumValueThatIsGoneFromARequestBreaks() {
        assertBreaks(api -> ((ArrayNode) api.at("/components/schemas/Colour/enum")).remove(0), "POST");
    }

    @Test
    void aNewRequiredParameterBreaks() {
        assertBreaks(
                api -> ((ArrayNode) api.at(NOTES + "/get/parameters"))
                        .addObject()
                        .put("name", "colour")
                        .put("in", "query")
                        .put("required", true)
                        .putObject("schema")
                        .put("type", "string"),
                "colour");
    }

    @Test
    void aNewOptionalFieldBreaksNothingButMustBeAgreed() throws IOException {
        var changed = changed(api -> object(api, "/components/schemas/NoteContent/properties")
                .putObject("remark")
                .put("type", "string"));

        assertThat(baseline.check(changed, false)).get().asString().contains("./stadsmijn contracts");
        assertThat(baseline.check(changed, true)).isEmpty();
        assertThat(Files.readString(folder.resolve("mini-service.json"))).contains("remark");
        assertThat(baseline.check(changed, false)).isEmpty();
    }

    @Test
    void whatBreaksIsNotAgreedToByUpdating() throws IOException {
        var changed = changed(api -> object(api, NOTES).remove("get"));

        assertThat(baseline.check(changed, true)).isPresent();
        assertThat(Files.readString(folder.resolve("mini-service.json"))).isEqualTo(agreed);
    }

    @Test
    void anOperationIdOfAnotherServiceIsSeen() {
        assertThat(ApiBaseline.sharedIds(folder, "another-service", ApiDocument.parse(agreed)))
                .contains("operationId listNotes is also in mini-service");
        assertThat(ApiBaseline.sharedIds(folder, "mini-service", ApiDocument.parse(agreed)))
                .isEmpty();
    }

    @Test
    void aPoorDescriptionIsSeen() {
        var poor = changed(api -> {
            object(api, NOTES + "/get").remove("summary");
            object(api, NOTES + "/get").remove("tags");
            object(api, NOTES + "/get/responses").remove("403");
            object(api, NOTES + "/post").put("operationId", "listNotes");
            object(api, NOTES + "/post/requestBody/content/application~1json/examples/slabs/value")
                    .put("title", 3);
            object(api, NOTES + "/post/responses/201").remove("content");
            object(api, "/paths/~1api~1v1~1notes~1{id}/patch/requestBody/content/application~1merge-patch+json")
                    .remove("examples");
        });

        assertThat(new ApiQuality(poor).complaints())
                .anyMatch(one -> one.contains("GET /notes has no summary"))
                .anyMatch(one -> one.contains("GET /notes has no tag"))
                .anyMatch(one -> one.contains("GET /notes does not document the problem 403"))
                .anyMatch(one -> one.contains("operationId that another has too: listNotes"))
                .anyMatch(one -> one.contains("POST /notes: the example of the request is wrong"))
                .anyMatch(one -> one.contains("POST /notes documents no content for 201"))
                .anyMatch(one -> one.contains("PATCH /notes/{id} has a request body without an example"))
                .hasSize(7);
    }

    private void assertBreaks(Consumer<JsonNode> change, String... told) {
        assertThat(baseline.check(changed(change), false))
                .get()
                .asString()
                .contains("breaks what was agreed")
                .contains(told);
    }

    private ApiDocument changed(Consumer<JsonNode> change) {
        var api = ApiDocument.parse(agreed);
        change.accept(api.root());
        return api;
    }

    private static ObjectNode object(JsonNode api, String pointer) {
        return (ObjectNode) api.at(pointer);
    }
}
