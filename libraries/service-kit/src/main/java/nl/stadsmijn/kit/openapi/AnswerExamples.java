package nl.stadsmijn.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Answers that the service gave in its tests, shown as examples: {@value #RESOURCE} on its class path, recorded by the tests when the contracts are
 * updated.
 */
public final class AnswerExamples {

    /** An object; {@code "<operationId> <status> <media type>"} leads to the answer. */
    public static final String RESOURCE = "openapi-examples.json";

    private final JsonNode recorded;

    private AnswerExamples(JsonNode recorded) {
        this.recorded = recorded;
    }

    static AnswerExamples load() {
        var mapper = new JsonMapper();
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            return new AnswerExamples(in == null ? mapper.createObjectNode() : mapper.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String key(String operationId, String status, String mediaType) {
        return "%s %s %s".formatted(operationId, status, mediaType);
    }

    void addTo(Operation operation) {
        if (operation.getResponses() == null) {
            return;
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2") && answer.getContent() != null) {
                answer.getContent()
                        .getMediaTypes()
                        .forEach((type, content) -> add(content, key(operation.getOperationId(), status, type)));
            }
        });
    }

    private void add(MediaType content, String key) {
        if (recorded.has(key) && content.getExample() == null && content.getExamples() == null) {
            content.setExample(new JsonMapper().convertValue(recorded.get(key), Object.class));
        }
    }
}
