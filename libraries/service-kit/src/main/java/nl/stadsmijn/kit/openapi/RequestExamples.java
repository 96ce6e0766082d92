package nl.stadsmijn.kit.openapi;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Shows at a request body the example that stands at its schema: tools that send requests look for one at the body alone. */
final class RequestExamples {

    private static final String SCHEMAS = "#/components/schemas/";

    private final Components components;

    RequestExamples(Components components) {
        this.components = components;
    }

    void addTo(Operation operation) {
        var body = operation.getRequestBody();
        if (body != null && body.getContent() != null) {
            body.getContent().getMediaTypes().values().forEach(this::add);
        }
    }

    private void add(MediaType content) {
        if (content.getExample() == null && content.getExamples() == null) {
            schema(content)
                    .map(Schema::getExamples)
                    .filter(examples -> !examples.isEmpty())
                    .map(List::getFirst)
                    .ifPresent(example -> content.addExample(
                            "as it can be sent", OASFactory.createExample().value(example)));
        }
    }

    private Optional<Schema> schema(MediaType content) {
        return Optional.ofNullable(content.getSchema())
                .map(schema -> schema.getRef() == null
                        ? schema
                        : components.getSchemas().get(schema.getRef().substring(SCHEMAS.length())));
    }
}
