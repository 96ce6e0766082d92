package nl.stadsmijn.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import nl.stadsmijn.kit.openapi.AnswerExamples;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * While contracts are updated, keeps the answers that the service gives in its tests, so that its document shows real ones: an operation that has no
 * example yet gets one. To have one renewed, delete it from the file.
 */
@Provider
public final class ExampleRecorder implements ContainerResponseFilter {

    private static final RecordedExamples EXAMPLES = RecordedExamples.ofThisModule();

    @Context
    ResourceInfo resource;

    private final ObjectMapper json;

    ExampleRecorder(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (!Boolean.getBoolean(OpenApiBaselineTest.UPDATE)
                || answer.getStatus() / 100 != 2
                || resource.getResourceMethod() == null) {
            return;
        }
        operationId(resource.getResourceMethod())
                .ifPresent(operation -> body(answer)
                        .ifPresent(body -> EXAMPLES.offer(
                                AnswerExamples.key(operation, Integer.toString(answer.getStatus()), mediaType(answer)),
                                body)));
    }

    /** Pages for people are no examples, nor is an answer that was given before. */
    private Optional<JsonNode> body(ContainerResponseContext answer) {
        var entity = answer.getEntity();
        var type = mediaType(answer);
        if (entity == null || entity instanceof HttpProblem) {
            return Optional.empty();
        }
        if (entity instanceof String text) {
            return type.endsWith("jwt") ? Optional.of(TextNode.valueOf(text)) : Optional.empty();
        }
        return type.endsWith("json") ? Optional.of(json.valueToTree(entity)) : Optional.empty();
    }

    /** Where the resource names none, it is what all of them give. */
    private static String mediaType(ContainerResponseContext answer) {
        var type = answer.getMediaType() == null ? MediaType.APPLICATION_JSON_TYPE : answer.getMediaType();
        return type.getType() + "/" + type.getSubtype();
    }

    /** Empty for what services only ask each other. */
    static Optional<String> operationId(Method method) {
        return Optional.ofNullable(method.getAnnotation(Operation.class))
                .filter(described -> !described.hidden())
                .map(described -> described.operationId().isEmpty() ? method.getName() : described.operationId());
    }
}
