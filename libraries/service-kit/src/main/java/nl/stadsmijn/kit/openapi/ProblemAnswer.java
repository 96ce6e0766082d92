package nl.stadsmijn.kit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.kit.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The refusals that operations have in common, as the OpenAPI document describes them. */
enum ProblemAnswer {
    MALFORMED("Malformed", ProblemType.MALFORMED_REQUEST, ProblemType.UNKNOWN_FIELD),
    UNAUTHENTICATED("Unauthenticated", ProblemType.UNAUTHENTICATED),
    FORBIDDEN("Forbidden", ProblemType.FORBIDDEN, ProblemType.ORGANISATION_NOT_SELECTED),
    NOT_FOUND("NotFound", ProblemType.NOT_FOUND),
    CONFLICT("Conflict", ProblemType.CONFLICT, ProblemType.REQUEST_IN_FLIGHT),
    STALE("Stale", ProblemType.STALE),
    TOO_LARGE("TooLarge", ProblemType.TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE("UnsupportedMediaType", ProblemType.UNSUPPORTED_MEDIA_TYPE),
    RULE_BROKEN("RuleBroken", ProblemType.RULE_BROKEN, ProblemType.IDEMPOTENCY_KEY_REUSED),
    PRECONDITION_REQUIRED("PreconditionRequired", ProblemType.PRECONDITION_REQUIRED),
    INTERNAL("Internal", ProblemType.INTERNAL),
    UNAVAILABLE("Unavailable", ProblemType.UNAVAILABLE);

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String PROBLEM = "Problem";
    private static final String VIOLATION = "Violation";

    private final String componentName;
    private final ProblemType type;
    private final List<ProblemType> types;

    /** @param others of the same status */
    ProblemAnswer(String componentName, ProblemType type, ProblemType... others) {
        this.componentName = componentName;
        this.type = type;
        this.types = Stream.concat(Stream.of(type), Stream.of(others)).toList();
    }

    String componentName() {
        return componentName;
    }

    String status() {
        return Integer.toString(type.status());
    }

    APIResponse reference() {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + componentName);
    }

    APIResponse describe() {
        var content = OASFactory.createMediaType().schema(schemaReference(PROBLEM));
        types.forEach(
                one -> content.addExample(one.slug(), OASFactory.createExample().value(example(one))));
        var answer = OASFactory.createAPIResponse()
                .description(types.stream()
                        .map(one -> "%s (%s)".formatted(one.title(), one.slug()))
                        .collect(Collectors.joining("; ")))
                .content(OASFactory.createContent().addMediaType(MEDIA_TYPE, content));
        return type == ProblemType.UNAVAILABLE ? answer.addHeader("Retry-After", seconds()) : answer;
    }

    private static Header seconds() {
        return OASFactory.createHeader()
                .description("How many seconds to wait before the next try.")
                .schema(OASFactory.createSchema().addType(SchemaType.INTEGER));
    }

    private static Map<String, Object> example(ProblemType type) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "/problems/" + type.slug());
        example.put("title", type.title());
        example.put("status", type.status());
        return example;
    }

    static void addSchemas(Components components) {
        components.addSchema(
                PROBLEM,
                object(
                        "Why a request was refused (RFC 9457).",
                        Map.of(
                                "type", text("Kind of problem: the address of its documentation.", "uri-reference"),
                                "title", text("The kind in words.", null),
                                "status", OASFactory.createSchema().addType(SchemaType.INTEGER),
                                "detail", text("What is wrong this time, and what would help.", null),
                                "instance", text("The path of the request.", "uri-reference"),
                                "violations",
                                        OASFactory.createSchema()
                                                .addType(SchemaType.ARRAY)
                                                .items(schemaReference(VIOLATION))),
                        List.of("type", "title", "status")));
        components.addSchema(
                VIOLATION,
                object(
                        "One thing that is wrong with a request.",
                        Map.of(
                                "field", text("Where: a path such as lines[3].amount.value, or a parameter.", null),
                                "code", text("Stable, for programs.", null),
                                "message", text("For people: what would be right.", null),
                                "value", OASFactory.createSchema().description("What was sent.")),
                        List.of("field", "code", "message")));
    }

    private static Schema object(String description, Map<String, Schema> properties, List<String> required) {
        var schema = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description(description)
                .required(required);
        properties.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> schema.addProperty(one.getKey(), one.getValue()));
        return schema;
    }

    private static Schema text(String description, String format) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .format(format)
                .description(description);
    }

    private static Schema schemaReference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
