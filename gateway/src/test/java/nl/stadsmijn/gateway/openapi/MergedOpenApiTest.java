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
    void renamesWhatSaysTheSameOfSomethingDifferent() {
        var merged = merge(Map.of(
                "hub-service", document("/hubs", """
                        "Page":{"items":{"$ref":"#/components/schemas/Line"}},"Line":{"type":"object"}"""),
                "matching-service", document("/lots", """
                        "Page":{"items":{"$ref":"#/components/schemas/Line"}},"Line":{"type":"string"},
                        "Some":{"discriminator":{"propertyName":"kind","mapping":{"LINE":"#/components/schemas/Line"}}}""")));
        assertThat(merged.at("/components/schemas/Page/items/$ref").asText()).isEqualTo("#/components/schemas/Line");
        assertThat(merged.at("/components/schemas/MatchingPage/items/$ref").asText())
                .isEqualTo("#/components/schemas/MatchingLine");
        assertThat(merged.at("/components/schemas/Some/discriminator/mapping/LINE")
                        .asText())
                .isEqualTo("#/components/schemas/MatchingLine");
    }

    @Test
    void refusesANameThatIsTaken() {
        assertThatThrownBy(() -> merge(Map.of(
                        "hub-service", document("/hubs", "\"Line\":{\"type\":\"object\"}"),
                        "matching-service",
                                document(
                                        "/lots",
                                        "\"Line\":{\"type\":\"string\"},\"MatchingLine\":{\"type\":\"number\"}"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MatchingLine");
    }

    @Test
    void keepsWhatServicesSayOfTheirTags() {
        var merged = merge(Map.of(
                "hub-service",
                HUB,
                "matching-service",
                "{\"tags\":[{\"name\":\"Lots\",\"description\":\"To reuse\"}]," + MATCHING.substring(1)));
        assertThat(merged.path("tags").toString())
                .isEqualTo("[{\"name\":\"Hubs\"},{\"name\":\"Lots\",\"description\":\"To reuse\"}]");
    }

    @Test
    void saysWhatTheGatewayAnswersInPlaceOfAService() {
        var merged = merge(Map.of("hub-service", HUB));
        assertThat(merged.at("/paths/~1api~1v1~1hubs/get/responses").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("200", "401", "429", "502", "503", "504");
        assertThat(merged.at("/components/responses/NoAnswer/content/application~1problem+json/example/type")
                        .asText())
                .isEqualTo("/problems/no-answer");
    }

    @Test
    void refusesAPathThatTwoServicesDescribe() {
        assertThatThrownBy(() -> merge(Map.of("hub-service", HUB, "matching-service", HUB)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/api/v1/hubs");
    }

    private static String document(String path, String schemas) {
        return "{\"paths\":{\"%s\":{\"get\":{\"responses\":{}}}},\"components\":{\"schemas\":{%s}}}"
                .formatted(path, schemas);
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
