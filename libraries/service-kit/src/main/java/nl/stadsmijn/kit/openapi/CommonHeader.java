package nl.stadsmijn.kit.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Request headers that many operations take. */
enum CommonHeader {
    IDEMPOTENCY_KEY(
            "IdempotencyKey",
            "Idempotency-Key",
            "Makes a repeat of this request safe for 24 hours: it takes effect once, and the same answer is given again.",
            "5b1f7a52-2b0c-4f0e-9d5e-6f6c1f3f7d11"),
    ORGANISATION(
            "Organisation",
            "Stadsmijn-Organisation",
            "Alias or id of the organisation you act for; needed when your token names more than one.",
            "sloopwerken-gelderland"),
    IF_NONE_MATCH(
            "IfNoneMatch",
            "If-None-Match",
            "The ETag of what you have: if that is what there is, the answer is 304 without a body.",
            "\"3.q1M8bW0eRr2c\"");

    private final String componentName;
    private final String header;
    private final String description;
    private final String example;

    CommonHeader(String componentName, String header, String description, String example) {
        this.componentName = componentName;
        this.header = header;
        this.description = description;
        this.example = example;
    }

    String componentName() {
        return componentName;
    }

    Parameter describe() {
        return OASFactory.createParameter()
                .name(header)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                .example(example);
    }

    static boolean isIfMatch(Parameter parameter) {
        return parameter.getIn() == Parameter.In.HEADER && "If-Match".equalsIgnoreCase(parameter.getName());
    }

    Parameter reference() {
        return OASFactory.createParameter().ref("#/components/parameters/" + componentName);
    }
}
