package nl.stadsmijn.kit.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What an OpenAPI document lacks for a client to use it without asking. */
final class ApiQuality {

    private static final String PROBLEM_TYPE = "application/problem+json";
    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final ApiDocument document;
    private final List<String> complaints = new ArrayList<>();

    ApiQuality(ApiDocument document) {
        this.document = document;
    }

    List<String> complaints() {
        complaints.clear();
        var ids = new HashSet<String>();
        for (var one : document.operations()) {
            var operation = one.operation();
            var described = one.description();
            check(operation, !operation.id().isEmpty(), "has no operationId");
            check(operation, ids.add(operation.id()), "has an operationId that another has too: " + operation.id());
            check(operation, !described.path("summary").asText("").isBlank(), "has no summary");
            check(operation, !described.path("tags").isEmpty(), "has no tag");
            success(operation, described.path("responses"));
            problems(operation, described);
            body(operation, described);
        }
        return List.copyOf(complaints);
    }

    private void success(Operation operation, JsonNode responses) {
        var found = responses.properties().stream()
                .filter(one -> one.getKey().startsWith("2") || one.getKey().startsWith("3"))
                .toList();
        check(operation, !found.isEmpty(), "documents no success");
        for (var one : found) {
            var content = document.resolve(one.getValue()).path("content");
            var needsContent = one.getKey().equals("200") || one.getKey().equals("201");
            check(operation, !needsContent || !content.isEmpty(), "documents no content for " + one.getKey());
            content.properties()
                    .forEach(type -> check(
                            operation,
                            type.getValue().has("schema"),
                            "documents no schema for %s %s".formatted(one.getKey(), type.getKey())));
        }
    }

    private void problems(Operation operation, JsonNode described) {
        var responses = described.path("responses");
        var needed = new ArrayList<String>();
        if (!described.path("security").isEmpty()) {
            needed.addAll(List.of("401", "403"));
        }
        if (!operation.parameters().isEmpty()) {
            needed.add("404");
        }
        if (operation.mediaType().isPresent()) {
            needed.addAll(List.of("400", "422"));
        }
        needed.forEach(status -> check(operation, responses.has(status), "does not document the problem " + status));
        responses.properties().stream()
                .filter(one -> one.getKey().startsWith("4") || one.getKey().startsWith("5"))
                .forEach(one -> check(
                        operation,
                        isProblem(document.resolve(one.getValue())),
                        "documents %s not as a Problem in %s".formatted(one.getKey(), PROBLEM_TYPE)));
    }

    private static boolean isProblem(JsonNode response) {
        return response.path("content")
                .path(PROBLEM_TYPE)
                .path("schema")
                .path("$ref")
                .asText()
                .equals(PROBLEM_SCHEMA);
    }

    /** Examples are what people copy: each must be there, and be what the schema says. */
    private void body(Operation operation, JsonNode described) {
        operation.mediaType().filter(type -> type.endsWith("json")).ifPresent(type -> {
            check(operation, operation.example().isPresent(), "has a request body without an example");
            var schema = document.resolve(described.path("requestBody"))
                    .path("content")
                    .path(type)
                    .path("schema");
            operation
                    .example()
                    .ifPresent(example -> wrong(schema, example)
                            .forEach(what -> complaints.add(
                                    "%s: the example of the request is wrong: %s".formatted(operation, what))));
        });
    }

    private List<String> wrong(JsonNode schema, String example) {
        try {
            var within = ApiDocument.JSON.createObjectNode();
            within.set("allOf", ApiDocument.JSON.createArrayNode().add(schema));
            within.set("components", document.root().path("components"));
            return SCHEMAS.getSchema(within).validate(ApiDocument.JSON.readTree(example)).stream()
                    .map(Object::toString)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("it is not JSON");
        }
    }

    private void check(Operation operation, boolean right, String complaint) {
        if (!right) {
            complaints.add(operation + " " + complaint);
        }
    }
}
