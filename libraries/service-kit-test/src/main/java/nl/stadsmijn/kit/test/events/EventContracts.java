package nl.stadsmijn.kit.test.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The folder {@code contracts/events}: what the services have agreed to tell each other. */
final class EventContracts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword("x-topic"))
            .build());
    private static final Map<String, Optional<Contract>> CONTRACTS = new ConcurrentHashMap<>();

    private EventContracts() {}

    /** What one type of event keeps to. */
    private record Contract(String topic, Schema schema) {}

    /** What an event breaks of its contract; empty if nothing. */
    static List<String> violations(String topic, String type, JsonNode cloudEvent) {
        var contract = CONTRACTS.computeIfAbsent(type, EventContracts::read);
        if (contract.isEmpty()) {
            return List.of("there is no " + schemaFile(type));
        }
        if (!contract.get().topic().equals(topic)) {
            return List.of("%s belongs on topic %s, not %s"
                    .formatted(type, contract.get().topic(), topic));
        }
        return contract
                .get()
                .schema()
                .validate(
                        cloudEvent, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** The golden samples of a topic, all types and versions, in the order of their names. */
    static List<Path> samples(String topic) {
        return types(topic).stream().flatMap(type -> list(type + ".sample")).toList();
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> types(String topic) {
        return list("").filter(file -> file.toString().endsWith(".schema.json"))
                .filter(file -> json(file).path("x-topic").asText().equals(topic))
                .map(file -> file.getFileName().toString().replace(".schema.json", ""))
                .toList();
    }

    private static Stream<Path> list(String start) {
        try (var files = Files.list(folder())) {
            return files.filter(file -> file.getFileName().toString().startsWith(start)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Contract> read(String type) {
        return Optional.of(schemaFile(type))
                .filter(Files::exists)
                .map(EventContracts::json)
                .map(schema -> {
                    var topic = Optional.ofNullable(schema.get("x-topic"))
                            .orElseThrow(
                                    () -> new AssertionError(schemaFile(type) + " does not name its topic as x-topic"));
                    var location = SchemaLocation.of(schemaFile(type).toUri().toString());
                    return new Contract(topic.asText(), SCHEMAS.getSchema(location, schema));
                });
    }

    private static Path schemaFile(String type) {
        return folder().resolve(type + ".schema.json");
    }

    private static Path folder() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var contracts = folder.resolve("contracts/events");
            if (Files.isDirectory(contracts)) {
                return contracts;
            }
        }
        throw new AssertionError(
                "no folder above %s has contracts/events".formatted(Path.of("").toAbsolutePath()));
    }
}
