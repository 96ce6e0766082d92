package nl.stadsmijn.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.stadsmijn.gateway.problems.ProblemPage;

/** What any operation can be answered with by the gateway, before a service is asked or in its place. */
final class GatewayAnswers {

    private static final Map<String, String> COMPONENTS = Map.of(
            "unauthenticated", "Unauthenticated",
            "too-many-requests", "TooManyRequests",
            "broken-off", "BrokenOff",
            "unavailable", "Unavailable",
            "no-answer", "NoAnswer");

    /** A token that is wrong is refused, also where none is needed. */
    private static final List<String> BEFORE_A_SERVICE = List.of("unauthenticated", "too-many-requests");

    private static final List<String> WITHOUT_A_SERVICE = List.of("broken-off", "unavailable", "no-answer");
    private static final List<String> OF_ITSELF = List.of("too-many-requests");
    private static final String GATEWAY = "gateway";
    private static final String SECONDS = "How many seconds to wait before the next try.";

    private GatewayAnswers() {}

    static void addTo(ObjectNode document) {
        var catalogue = ProblemPage.catalogue();
        var responses = document.withObject("components").withObject("responses");
        COMPONENTS.forEach((slug, name) -> {
            if (!responses.has(name)) {
                responses.set(name, response(document, catalogue.get(slug)));
            }
        });
        for (var path : document.path("paths")) {
            var slugs = path.path(MergedOpenApi.SERVED_BY).asText().equals(GATEWAY)
                    ? OF_ITSELF
                    : Stream.concat(BEFORE_A_SERVICE.stream(), WITHOUT_A_SERVICE.stream())
                            .toList();
            MergedOpenApi.operations(path)
                    .forEach(operation -> slugs.forEach(
                            slug -> addTo(operation, catalogue.get(slug).status(), COMPONENTS.get(slug))));
        }
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
        if (!problem.slug().equals("unauthenticated")) {
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
