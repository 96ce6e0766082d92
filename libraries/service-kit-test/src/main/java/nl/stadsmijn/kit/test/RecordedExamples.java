package nl.stadsmijn.kit.test;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import nl.stadsmijn.kit.openapi.AnswerExamples;

/** The file of examples of a module: what is in it stays, what is missing is the fullest answer that is still short. */
final class RecordedExamples {

    /** Numbers as the services write them: 1200, and not 1.2E+3. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final int MOST_CHARACTERS = 4_000;
    private static final int MOST_ITEMS = 2;

    private final Path file;
    private final Map<String, JsonNode> kept = new TreeMap<>();
    private final Map<String, JsonNode> offered = new TreeMap<>();

    RecordedExamples(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            read(file).properties().forEach(one -> kept.put(one.getKey(), one.getValue()));
        }
    }

    static RecordedExamples ofThisModule() {
        var main = Path.of("src/main/resources");
        var folder = Files.exists(main.resolve("application.properties")) ? main : Path.of("src/test/resources");
        return new RecordedExamples(folder.resolve(AnswerExamples.RESOURCE));
    }

    synchronized void offer(String key, JsonNode answer) {
        if (kept.containsKey(key)) {
            return;
        }
        var example = shortened(answer.deepCopy());
        var before = offered.get(key);
        if (before == null || isBetter(example, before)) {
            offered.put(key, example);
            write();
        }
    }

    private static boolean isBetter(JsonNode example, JsonNode before) {
        var length = example.toString().length();
        var lengthBefore = before.toString().length();
        return lengthBefore > MOST_CHARACTERS
                ? length < lengthBefore
                : length <= MOST_CHARACTERS && length > lengthBefore;
    }

    /** Long lists show nothing that their first items don't. */
    private static JsonNode shortened(JsonNode node) {
        if (node instanceof ArrayNode list) {
            while (list.size() > MOST_ITEMS) {
                list.remove(list.size() - 1);
            }
        }
        if (node instanceof ObjectNode object && object.has("items")) {
            object.remove("nextCursor");
        }
        node.forEach(RecordedExamples::shortened);
        return node;
    }

    private void write() {
        var all = new TreeMap<>(kept);
        all.putAll(offered);
        try {
            Files.writeString(file, JSON.writeValueAsString(all) + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
