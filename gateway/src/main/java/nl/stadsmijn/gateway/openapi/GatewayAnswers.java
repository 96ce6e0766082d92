package nl.stadsmijn.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.stadsmijn.gateway.problems.ProblemPage;

/** What any operation of a service can be answered with by the gateway, in its place. */
final class GatewayAnswers {

    private static final Map<String, String> COMPONENTS = Map.of(
            "too-large", "TooLarge", "broken-off", "BrokenOff", "unavailable", "Unavailable", "no-answer", "NoAnswer");
    private static final List<String> WITHOUT_A_SERVICE = List.of("broken-off", "unavailable", "no-answer");
    private static final String GATEWAY = "gateway";
    private static final String SECONDS = "How many seconds to wait before the next try.";

    private GatewayAnswers() {}

    static void addTo(ObjectNode document) {
        var catalogue = ProblemPage.catalogue();
        COMPONENTS.forEach((slug, name) -> document.withObject("components")
                .withObject("responses")
                .set(name, response(document, catalogue.get(slug))));
        for (var path : document.path("paths")) {
            if (!path.path(MergedOpenApi.SERVED_BY).asText().equals(GATEWAY)) {
                MergedOpenApi.operations(path)
                        .forEach(operation -> answers(operation)
                                .forEach(slug ->
                                        addTo(operation, catalogue.get(slug).status(), COMPONENTS.get(slug))));
            }
        }
    }

    private static List<String> answers(JsonNode operation) {
        var answers = new ArrayList<>(WITHOUT_A_SERVICE);
        if (operation.has("requestBody")) {
            answers.add("too-large");
        }
        return answers;
    }

    /** What a service says of a status itself is kept. */
    private static void addTo(ObjectNode operation, int status, String component) {
        var responses = operation.withObject("responses");
        if (!responses.has(String.valueOf(status))) {
            responses.putObject(String.valueOf(status)).put("$ref", "#/components/responses/" + component);
        }
    }

    private static ObjectNode response(ObjectNode document, ProblemPage problem) {
        var response = document.objectNode().put("description", problem.title());
        if (WITHOUT_A_SERVICE.contains(problem.slug())) {
            response.withObject("headers")
                    .withObject("Retry-After")
                    .put("description", SECONDS)
                    .withObject("schema")
                    .put("type", "integer");
        }
        var content = response.withObject("content").withObject("application/problem+json");
        content.withObject("schema").put("$ref", "#/components/schemas/Problem");
        content.withObject("example")
                .put("type", "/problems/" + problem.slug())
                .put("title", problem.title())
                .put("status", problem.status());
        return response;
    }
}
