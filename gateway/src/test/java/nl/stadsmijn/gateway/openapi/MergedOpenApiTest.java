package nl.stadsmijn.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MergedOpenApiTest {

    private static final String HUB = """
            {"paths":{"/api/v1/hubs":{"get":{"tags":["Hubs"],"responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Line"}}}}}}}},
             "components":{"schemas":{"Line":{"type":"object","description":"of a reservation"},"Unit":{"type":"string"}}}}""";
    private static final String MATCHING = """
            {"paths":{"/api/v1/lots":{"get":{"tags":["Lots"],"responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Line"}}}}}}}},
             "components":{"schemas":{"Line":{"type":"object","properties":{"unit":{"$ref":"#/components/schemas/Unit"}}},"Unit":{"type":"string"}}}}""";

    @Test
    void hasThePathsOfAllServices() {
        var merged = merge(Map.of("hub-service", HUB, "matching-service", MATCHING));
        assertThat(merged.path("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("/api/v1/hubs", "/api/v1/lots");
        assertThat(merged.at("/paths/~1api~1v1~1lots/x-service").asText()).isEqualTo("matching-service");
        assertThat(merged.at("/servers/0/url").asText()).isEqualTo("http://localhost:8080");
    }

    @Test
    void keepsOneOfEqualComponentsAndRenamesDifferentOnes() {
        var merged = merge(Map.of("hub-service", HUB, "matching-service", MATCHING));
        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("Line", "MatchingLine", "Unit");
        assertThat(merged.at("/paths/~1api~1v1~1lots/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/MatchingLine");
        assertThat(merged.at("/components/schemas/MatchingLine/properties/unit/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Unit");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var merged = MergedOpenApi.of("http://localhost:8080", ServiceDocuments.bundled());
        assertThat(merged.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(merged.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }

    @Test
    void operationIdsAreUniqueAcrossServices() {
        var merged = MergedOpenApi.of("http://localhost:8080", ServiceDocuments.bundled());
        assertThat(merged.path("paths").findValuesAsText("operationId"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesAPathThatTwoServicesDescribe() {
        assertThatThrownBy(() -> merge(Map.of("hub-service", HUB, "matching-service", HUB)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/api/v1/hubs");
    }

    private static JsonNode merge(Map<String, String> documents) {
        var parsed = new TreeMap<String, JsonNode>();
        documents.forEach((service, text) -> {
            try {
                parsed.put(service, new JsonMapper().readTree(text));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(service, e);
            }
        });
        return MergedOpenApi.of("http://localhost:8080", parsed);
    }
}
