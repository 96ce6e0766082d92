package nl.stadsmijn.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which types of problem an OpenAPI document names at which operation. */
final class DocumentedProblems {

    private static final String MEDIA_TYPE = "application/problem+json";

    private final Map<String, Set<String>> slugsByOperation = new HashMap<>();

    DocumentedProblems(ApiDocument document) {
        document.operations()
                .forEach(one -> slugsByOperation.put(
                        one.operation().id(), slugs(document, one.description().path("responses"))));
    }

    private static Set<String> slugs(ApiDocument document, JsonNode responses) {
        var slugs = new HashSet<String>();
        for (var response : responses) {
            var content = document.resolve(response).path("content").path(MEDIA_TYPE);
            content.path("examples")
                    .forEach(example ->
                            slugs.add(slug(example.path("value").path("type").asText())));
            if (content.has("example")) {
                slugs.add(slug(content.path("example").path("type").asText()));
            }
        }
        return slugs;
    }

    /** The last segment of a problem's type. */
    static String slug(String type) {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /**
     * What is wrong with an answer.
     *
     * @param operationId of what was asked; an operation that the document hasn't is a service's own affair
     * @return empty if a client could have known
     */
    Optional<String> complaint(String operationId, String slug) {
        return Optional.ofNullable(slugsByOperation.get(operationId))
                .filter(documented -> !documented.contains(slug))
                .map(documented ->
                        "%s was refused with '%s', which its description doesn't name: %s. Name it with @ProblemTypes."
                                .formatted(
                                        operationId,
                                        slug,
                                        String.join(
                                                ", ",
                                                List.copyOf(documented).stream()
                                                        .sorted()
                                                        .toList())));
    }
}
