package nl.stadsmijn.kit.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An OpenAPI document, as far as the tests read it. */
final class ApiDocument {

    static final JsonMapper JSON = new JsonMapper();
    private static final String BASE = "/api/v1";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode root;

    ApiDocument(JsonNode root) {
        this.root = root;
    }

    static ApiDocument parse(String text) {
        try {
            return new ApiDocument(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the OpenAPI document is not JSON", e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** An operation together with its description. */
    record Described(Operation operation, JsonNode description) {}

    List<Described> operations() {
        var all = new ArrayList<Described>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> all.add(new Described(
                                operation(path.getKey(), method.getKey(), method.getValue()), method.getValue()))));
        return all;
    }

    /** The node itself, or what its {@code $ref} points to within this document. */
    JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? resolve(root.at(reference.substring(1))) : node;
    }

    private Operation operation(String route, String method, JsonNode description) {
        var body = resolve(description.path("requestBody"));
        var mediaType = mediaType(body);
        return new Operation(
                description.path("operationId").asText(""),
                method.toUpperCase(java.util.Locale.ROOT),
                route.startsWith(BASE + "/") ? route.substring(BASE.length()) : route,
                route,
                query(description),
                mediaType,
                mediaType.flatMap(type -> example(body.path("content").path(type))));
    }

    private static Optional<String> mediaType(JsonNode body) {
        var types = new ArrayList<String>();
        body.path("content").fieldNames().forEachRemaining(types::add);
        return types.stream()
                .filter(type -> type.endsWith("json"))
                .findFirst()
                .or(() -> types.stream().findFirst());
    }

    private String query(JsonNode description) {
        return StreamSupport.stream(description.path("parameters").spliterator(), false)
                .map(this::resolve)
                .filter(parameter -> parameter.path("in").asText().equals("query")
                        && parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asText() + "="
                        + URLEncoder.encode(
                                example(parameter)
                                        .orElseThrow(() -> new IllegalStateException(
                                                "%s: the required query parameter %s needs an example"
                                                        .formatted(
                                                                description
                                                                        .path("operationId")
                                                                        .asText(),
                                                                parameter
                                                                        .path("name")
                                                                        .asText()))),
                                StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The example of a media type, parameter or, failing that, of its schema. */
    private Optional<String> example(JsonNode documented) {
        var schema = resolve(documented.path("schema"));
        return java.util.stream.Stream.of(
                        documented.path("example"),
                        first(documented.path("examples")).path("value"),
                        documented.path("schema").path("example"),
                        first(documented.path("schema").path("examples")),
                        schema.path("example"),
                        first(schema.path("examples")))
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .findFirst()
                .map(node -> node.isTextual() ? node.asText() : node.toString());
    }

    private static JsonNode first(JsonNode many) {
        return many.isEmpty()
                ? com.fasterxml.jackson.databind.node.MissingNode.getInstance()
                : many.iterator().next();
    }
}
