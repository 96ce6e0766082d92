package nl.stadsmijn.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One description of the whole API out of the documents of the services. Components that are the same in several services stay one; those that share
 * only their name get the service's name before it.
 */
public final class MergedOpenApi {

    /** Says of a path which service serves it. */
    static final String SERVED_BY = "x-service";

    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final Map<String, JsonNode> tags = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private MergedOpenApi() {}

    /**
     * Merges the documents.
     *
     * @param origin where the platform is reached: {@code http://localhost:8080}
     * @param documents service name to its OpenAPI 3.1 document
     * @throws IllegalStateException if two services describe the same path, or a component can't be given a name of its own
     */
    public static JsonNode of(String origin, SortedMap<String, JsonNode> documents) {
        var result = new MergedOpenApi();
        result.merged.put("openapi", "3.1.0");
        result.merged
                .putObject("info")
                .put("title", "Stadsmijn API")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "The marketplace for materials harvested from buildings and infrastructure: what comes free, where it lies,"
                                + " how good it is, and who wants it.")
                .putObject("license")
                .put("name", "EUPL-1.2")
                .put("url", "https://eupl.eu/1.2/en/");
        result.merged.putArray("servers").addObject().put("url", origin);
        result.merged.putArray("tags");
        result.merged.putObject("paths");
        result.merged.putObject("components");
        documents.forEach(result::add);
        result.tags.values().forEach(((ArrayNode) result.merged.get("tags"))::add);
        GatewayAnswers.addTo(result.merged);
        return result.merged;
    }

    private void add(String service, JsonNode document) {
        var renaming = ComponentRenaming.of(service, document.path("components"), merged.path("components"));
        var own = withRefs(document, renaming);
        own.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
        own.path("paths").properties().forEach(path -> addPath(service, path.getKey(), (ObjectNode) path.getValue()));
        own.path("components")
                .properties()
                .forEach(section -> section.getValue()
                        .properties()
                        .forEach(component -> merged.withObject("components")
                                .withObject(section.getKey())
                                .set(renaming.name(section.getKey(), component.getKey()), component.getValue())));
    }

    private void addPath(String service, String path, ObjectNode item) {
        var paths = merged.withObject("paths");
        if (paths.has(path)) {
            throw new IllegalStateException("%s is described by %s and by %s"
                    .formatted(path, paths.path(path).path(SERVED_BY).asText(), service));
        }
        paths.set(path, item.put(SERVED_BY, service));
        operations(item).forEach(this::addOperation);
    }

    /** That nothing is asked of the caller is said, not left out. */
    private void addOperation(ObjectNode operation) {
        operation.withArray("security");
        operation
                .path("tags")
                .forEach(tag -> tags.computeIfAbsent(
                        tag.asText(),
                        name -> JsonNodeFactory.instance.objectNode().put("name", name)));
    }

    /** The operations of a path; it may have parameters beside them. */
    static Stream<ObjectNode> operations(JsonNode path) {
        return path.propertyStream()
                .map(Map.Entry::getValue)
                .filter(member -> member.has("responses"))
                .map(ObjectNode.class::cast);
    }

    private static JsonNode withRefs(JsonNode node, ComponentRenaming renaming) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), withRefs(field.getValue(), renaming)));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> copy.add(withRefs(item, renaming)));
                yield copy;
            }
            case TextNode text ->
                TextNode.valueOf(renaming.ref(text.asText())); // a $ref, or in the mapping of a discriminator
            default -> node;
        };
    }
}
