package nl.stadsmijn.kit.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an OpenAPI document lacks for a client to use it without asking. */
final class ApiQuality {

    private static final String PROBLEM_TYPE = "application/problem+json";
    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Classes of libraries, pages named by classes, the second of two classes with one name, and views. */
    private static final Pattern FROM_JAVA =
            Pattern.compile("ObjectNode|TemplateInstance|Page[A-Z]\\w*|\\w*[a-z]\\d|\\w*View");

    /** Names that say of what only to who knows the class that they stand in. */
    private static final Set<String> SAYING_NOTHING = Set.of(
            "Account",
            "Capacity",
            "Check",
            "Codes",
            "Ending",
            "Kind",
            "Label",
            "Last",
            "Origin",
            "Outcome",
            "Result",
            "State",
            "Status",
            "Storage",
            "Text",
            "Type",
            "Understood");

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
            described
                    .path("tags")
                    .forEach(tag -> check(
                            operation,
                            Character.isUpperCase(tag.asText().charAt(0)),
                            "has a tag in another case than the others: " + tag.asText()));
        }
        schemas();
        return List.copyOf(complaints);
    }

    private void schemas() {
        var referred = Set.copyOf(document.root().findValuesAsText("$ref"));
        document.root().path("components").path("schemas").fieldNames().forEachRemaining(name -> {
            if (FROM_JAVA.matcher(name).matches()) {
                complaints.add("the schema %s has a name that only the generator knows".formatted(name));
            }
            if (SAYING_NOTHING.contains(name)) {
                complaints.add("the schema %s has a name that doesn't say of what it is".formatted(name));
            }
            if (!referred.contains("#/components/schemas/" + name)) {
                complaints.add("nothing refers to the schema " + name);
            }
        });
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
            content.properties().forEach(type -> {
                var answer = one.getKey() + " " + type.getKey();
                check(operation, type.getValue().has("schema"), "documents no schema for " + answer);
                if (one.getKey().startsWith("2") && type.getKey().endsWith("json")) {
                    example(operation, answer, type.getValue());
                }
            });
        }
    }

    private void example(Operation operation, String answer, JsonNode content) {
        var example = content.path("example");
        check(operation, !example.isMissingNode(), "has no example of the answer " + answer);
        if (!example.isMissingNode()) {
            wrong(content.path("schema"), example.toString())
                    .forEach(what -> complaints.add(
                            "%s: the example of the answer %s is wrong: %s".formatted(operation, answer, what)));
        }
    }

    private void problems(Operation operation, JsonNode described) {
        var responses = described.path("responses");
        var needed = new ArrayList<>(List.of("400", "413", "500", "503"));
        if (!described.path("security").isEmpty()) {
            needed.addAll(List.of("401", "403"));
        }
        if (!operation.parameters().isEmpty()) {
            needed.add("404");
        }
        if (operation.mediaType().isPresent()) {
            needed.addAll(List.of("415", "422"));
        }
        if (operation.method().equals("POST")) {
            needed.addAll(List.of("409", "422"));
        }
        if (takesHeader(described, "If-Match")) {
            needed.addAll(List.of("412", "428"));
        }
        needed.forEach(status -> check(operation, responses.has(status), "does not document the problem " + status));
        responses.properties().stream()
                .filter(one -> one.getKey().startsWith("4") || one.getKey().startsWith("5"))
                .forEach(one -> check(
                        operation,
                        isProblem(document.resolve(one.getValue())),
                        "documents %s not as a Problem in %s".formatted(one.getKey(), PROBLEM_TYPE)));
    }

    private boolean takesHeader(JsonNode described, String name) {
        for (var parameter : described.path("parameters")) {
            var resolved = document.resolve(parameter);
            if (resolved.path("in").asText().equals("header")
                    && resolved.path("name").asText().equals(name)) {
                return true;
            }
        }
        return false;
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
            var content = document.resolve(described.path("requestBody"))
                    .path("content")
                    .path(type);
            check(
                    operation,
                    operation.example().isEmpty() || content.has("example") || content.has("examples"),
                    "has a request whose example stands at its schema alone");
            var schema = content.path("schema");
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
