package nl.stadsmijn.kit.openapi;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Names the pages of lists by what is on them, {@code DealPage}, where the generator names them by Java classes, {@code PageView1}. */
final class PageNames {

    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, String> names = new TreeMap<>();

    private PageNames() {}

    static void clean(OpenAPI api) {
        if (api.getComponents().getSchemas() == null || api.getPaths() == null) {
            return;
        }
        var names = new PageNames();
        api.getComponents()
                .getSchemas()
                .forEach((name, schema) -> item(name, schema).ifPresent(item -> names.names.put(name, item + "Page")));
        names.names.forEach((before, after) -> {
            var schema = api.getComponents().getSchemas().get(before);
            api.getComponents().removeSchema(before);
            api.getComponents().addSchema(after, schema);
        });
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getResponses() != null)
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().getMediaTypes().values().stream())
                .forEach(names::rename);
    }

    /** The name of what is on a page; empty for what is none. */
    private static Optional<String> item(String name, Schema schema) {
        return Optional.ofNullable(schema.getProperties())
                .filter(properties -> name.startsWith("Page") && properties.containsKey("nextCursor"))
                .map(properties -> properties.get("items"))
                .map(Schema::getItems)
                .map(Schema::getRef)
                .map(ref -> ref.substring(SCHEMAS.length()));
    }

    private void rename(MediaType content) {
        var ref = content.getSchema() == null ? null : content.getSchema().getRef();
        var after = ref == null ? null : names.get(ref.substring(ref.lastIndexOf('/') + 1));
        if (after != null) {
            content.setSchema(OASFactory.createSchema().ref(SCHEMAS + after));
        }
    }
}
