package nl.stadsmijn.kit.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What a refusal looks like (RFC 9457). */
final class ProblemSchemas {

    static final String PROBLEM = "Problem";
    private static final String VIOLATION = "Violation";

    private ProblemSchemas() {}

    static void addTo(Components components) {
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
