package nl.stadsmijn.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * One description of the whole API out of the documents of the services. Components that are the same in several services stay one; those that share
 * only their name get the service's name before it.
 */
public final class MergedOpenApi {

    private static final String SERVED_BY = "x-service";

    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final Set<String> tags = new LinkedHashSet<>();

    private MergedOpenApi() {}

    /**
     * Merges the documents.
     *
     * @param origin where the platform is reached: {@code http://localhost:8080}
     * @param documents service name to its OpenAPI 3.1 document
     * @throws IllegalStateException if two services describe the same path
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
                                + " how good it is, and who wants it.");
        result.merged.putArray("servers").addObject().put("url", origin);
        result.merged.putArray("tags");
        result.merged.putObject("paths");
        result.merged.putObject("components");
        documents.forEach(result::add);
        result.tags.forEach(
                tag -> ((ArrayNode) result.merged.get("tags")).addObject().put("name", tag));
        return result.merged;
    }

    private void add(String service, JsonNode document) {
        var renamed = addComponents(service, document.path("components"));
        var own = (ObjectNode) withRefs(document, renamed);
        own.path("paths").properties().forEach(path -> {
            var existing = merged.withObject("paths").get(path.getKey());
            if (existing != null) {
                throw new IllegalStateException("%s is described by %s and by %s"
                        .formatted(path.getKey(), existing.path(SERVED_BY).asText(), service));
            }
            var item = ((ObjectNode) path.getValue()).put(SERVED_BY, service);
            merged.withObject("paths").set(path.getKey(), item);
            item.properties()
                    .forEach(operation -> operation.getValue().path("tags").forEach(tag -> tags.add(tag.asText())));
        });
        own.path("components")
                .properties()
                .forEach(section -> section.getValue()
                        .properties()
                        .forEach(component -> merged.withObject("components")
                                .withObject(section.getKey())
                                .set(
                                        renamed.getOrDefault(
                                                ref(section.getKey(), component.getKey()), component.getKey()),
                                        component.getValue())));
    }

    /** Which components of this service need another name, because another service has a different one by that name. */
    private Map<String, String> addComponents(String service, JsonNode components) {
        var prefix = Character.toUpperCase(service.charAt(0))
                + service.substring(1, service.indexOf('-') < 0 ? service.length() : service.indexOf('-'));
        var renamed = new HashMap<String, String>();
        components
                .properties()
                .forEach(section -> section.getValue().properties().forEach(component -> {
                    var existing =
                            merged.path("components").path(section.getKey()).get(component.getKey());
                    if (existing != null && !existing.equals(component.getValue())) {
                        renamed.put(ref(section.getKey(), component.getKey()), prefix + component.getKey());
                    }
                }));
        return renamed;
    }

    private static JsonNode withRefs(JsonNode node, Map<String, String> renamed) {
        switch (node) {
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.properties()
                        .forEach(field -> copy.set(
                                field.getKey(),
                                field.getKey().equals("$ref")
                                                && field.getValue().isTextual()
                                        ? TextNode.valueOf(
                                                renamedRef(field.getValue().asText(), renamed))
                                        : withRefs(field.getValue(), renamed)));
                return copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> copy.add(withRefs(item, renamed)));
                return copy;
            }
            default -> {
                return node;
            }
        }
    }

    private static String renamedRef(String ref, Map<String, String> renamed) {
        var name = renamed.get(ref);
        return name == null ? ref : ref.substring(0, ref.lastIndexOf('/') + 1) + name;
    }

    private static String ref(String section, String name) {
        return "#/components/" + section + "/" + name;
    }
}
