package nl.stadsmijn.kit.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** The agreed OpenAPI document of one service. It changes only so that every client that works goes on working. */
final class ApiBaseline {

    /** Members in alphabetical order, so that a change shows as what it is. */
    private static final JsonMapper TEXT = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Path file;

    ApiBaseline(Path file) {
        this.file = file;
    }

    /**
     * @param update whether the file may be written, where there is none yet or where nothing breaks
     * @return what is wrong and what to do; empty if the document is the agreed one
     */
    Optional<String> check(ApiDocument now, boolean update) {
        var text = text(now);
        if (Files.exists(file)) {
            var agreed = read(file);
            if (agreed.equals(text)) {
                return Optional.empty();
            }
            var broken = broken(agreed, text);
            if (broken.isPresent()) {
                return Optional.of(
                        "The API breaks what was agreed in %s. Keep the old way working beside the new one.%n%s"
                                .formatted(file, broken.get()));
            }
        }
        if (update) {
            write(text);
            return Optional.empty();
        }
        return Optional.of("The API differs from %s, and breaks nothing. Run ./stadsmijn contracts to agree to it."
                .formatted(file));
    }

    /** What would break clients of the agreed document; empty if nothing would. */
    static Optional<String> broken(String agreed, String now) {
        var difference = OpenApiCompare.fromContents(comparable(agreed), comparable(now));
        var gone = goneFields(agreed, now);
        if (difference.isCompatible()) {
            return gone.isEmpty() ? Optional.empty() : Optional.of("These fields are gone: " + String.join(", ", gone));
        }
        var report = new ByteArrayOutputStream();
        new ConsoleRender().render(difference, new OutputStreamWriter(report, StandardCharsets.UTF_8));
        return Optional.of(report.toString(StandardCharsets.UTF_8));
    }

    /** A field that is gone breaks who sends it, since unknown fields are refused, and who reads it; openapi-diff minds neither. */
    private static List<String> goneFields(String agreed, String now) {
        var before = ApiDocument.parse(agreed).root().path("components").path("schemas");
        var after = ApiDocument.parse(now).root().path("components").path("schemas");
        return before.properties().stream()
                .filter(schema -> after.has(schema.getKey()))
                .flatMap(schema -> schema.getValue().path("properties").properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(field ->
                                !after.path(schema.getKey()).path("properties").has(field))
                        .map(field -> schema.getKey() + "." + field))
                .toList();
    }

    /** Operations whose id another service's agreed document has too. */
    static List<String> sharedIds(Path folder, String service, ApiDocument now) {
        Map<String, String> others = new HashMap<>();
        for (var other : documents(folder)) {
            var name = other.getFileName().toString().replace(".json", "");
            if (!name.equals(service)) {
                ApiDocument.parse(read(other))
                        .operations()
                        .forEach(one -> others.put(one.operation().id(), name));
            }
        }
        return now.operations().stream()
                .map(one -> one.operation().id())
                .filter(others::containsKey)
                .map(id -> "operationId %s is also in %s".formatted(id, others.get(id)))
                .toList();
    }

    private static List<Path> documents(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(ApiDocument document) {
        try {
            return TEXT.writeValueAsString(TEXT.treeToValue(document.root(), Object.class)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document that was read can be written", e);
        }
    }

    /** The document as OpenAPI 3.0: of a 3.1 schema openapi-diff misses changes of type and fields that are gone. */
    private static String comparable(String document) {
        var root = (ObjectNode) ApiDocument.parse(document).root();
        root.put("openapi", "3.0.3");
        asThreePointZero(root);
        return root.toString();
    }

    private static void asThreePointZero(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.get("type") instanceof ArrayNode types) {
                var named = StreamSupport.stream(types.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
                object.put("nullable", named.contains("null"));
                named.stream()
                        .filter(type -> !type.equals("null"))
                        .findFirst()
                        .ifPresent(type -> object.put("type", type));
            }
            limit(object, "exclusiveMinimum", "minimum");
            limit(object, "exclusiveMaximum", "maximum");
            if (object.get("examples") instanceof ArrayNode) {
                object.remove("examples");
            }
        }
        node.forEach(ApiBaseline::asThreePointZero);
    }

    private static void limit(ObjectNode schema, String exclusive, String inclusive) {
        if (schema.path(exclusive).isNumber()) {
            schema.set(inclusive, schema.get(exclusive));
            schema.put(exclusive, true);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
