package nl.stadsmijn.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a document lacks is told; faults are planted in one that lacks little else. */
class ApiQualityTest {

    private static final String DOCUMENT = """
            {"paths": {"/api/v1/things": {"get": {"operationId": "listThings", "summary": "List things", "tags": ["%s"],
             "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/%s"}%s}}}}}}},
             "components": {"schemas": {"%2$s": {"type": "object", "required": ["items"], "properties": {"items": {"type": "array"}}}}}}""";

    @Test
    void anAnswerWithAnExampleIsFine() {
        assertThat(complaints("Things", "ThingPage", ", \"example\": {\"items\": []}"))
                .isEmpty();
    }

    @Test
    void anAnswerWithoutAnExampleIsTold() {
        assertThat(complaints("Things", "ThingPage", ""))
                .singleElement()
                .asString()
                .contains("has no example of the answer");
    }

    @Test
    void anExampleAgainstItsSchemaIsTold() {
        assertThat(complaints("Things", "ThingPage", ", \"example\": {\"items\": 5}"))
                .singleElement()
                .asString()
                .contains("the example of the answer 200 application/json is wrong");
    }

    @Test
    void aNameOfTheGeneratorAndATagInAnotherCaseAreTold() {
        assertThat(complaints("things", "PageView1", ", \"example\": {\"items\": []}"))
                .hasSize(2)
                .anyMatch(complaint -> complaint.contains("PageView1"))
                .anyMatch(complaint -> complaint.contains("a tag in another case"));
    }

    @Test
    void aNameThatSaysNothingIsTold() {
        assertThat(complaints("Things", "State", ", \"example\": {\"items\": []}"))
                .singleElement()
                .asString()
                .contains("the schema State has a name that doesn't say of what it is");
    }

    @Test
    void aSchemaThatNothingRefersToIsTold() {
        var document = DOCUMENT.formatted("Things", "ThingPage", ", \"example\": {\"items\": []}")
                .replace("\"schemas\": {", "\"schemas\": {\"Forgotten\": {}, ");
        assertThat(new ApiQuality(ApiDocument.parse(document)).complaints())
                .contains("nothing refers to the schema Forgotten");
    }

    /** But for the problems, which this document leaves out. */
    private static List<String> complaints(String tag, String schema, String example) {
        return new ApiQuality(ApiDocument.parse(DOCUMENT.formatted(tag, schema, example)))
                .complaints().stream()
                        .filter(complaint -> !complaint.contains("does not document the problem"))
                        .toList();
    }
}
