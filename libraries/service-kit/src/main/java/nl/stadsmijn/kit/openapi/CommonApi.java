package nl.stadsmijn.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Adds to each operation what follows from its form: the problems it can answer with, who may do it, and the headers that all take. So a resource need
 * not repeat them, and none can forget them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class CommonApi implements OASFilter {

    private static final String BEARER = "bearer";
    private static final String ROLES = "x-roles";
    private static final String NOT_MODIFIED = "304";

    private final Endpoints endpoints;
    private final AnswerExamples examples = AnswerExamples.load();

    public CommonApi(IndexView index) {
        this.endpoints = new Endpoints(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        var components = api.getComponents();
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of the realm stadsmijn."));
        ProblemSchemas.addTo(components);
        for (var header : CommonHeader.values()) {
            components.addParameter(header.componentName(), header.describe());
        }
        tidy(components);
        PageNames.clean(api);
        tags(api);
        if (api.getPaths() != null) {
            api.getPaths()
                    .getPathItems()
                    .forEach((path, item) -> item.getOperations()
                            .forEach((method, operation) -> complete(components, path, item, method, operation)));
        }
    }

    private void complete(
            Components components, String path, PathItem item, PathItem.HttpMethod method, Operation operation) {
        var endpoint = endpoints.find(method.name(), path);
        var parameters = parameters(item, operation);
        forgetGuessedSecurity(operation);
        endpoint.roles().ifPresent(roles -> secure(operation, roles));
        if (endpoint.idempotent()) {
            operation.addParameter(CommonHeader.IDEMPOTENCY_KEY.reference());
        }
        parameters.stream()
                .filter(CommonHeader::isIfMatch)
                .forEach(one ->
                        one.description("The ETag of the version you read.").example("\"3.q1M8bW0eRr2c\""));
        if (method == PathItem.HttpMethod.GET && path.endsWith("}")) {
            conditional(operation);
        }
        OperationProblems.of(path, operation, parameters, endpoint)
                .byStatus()
                .forEach((status, types) ->
                        add(operation, Integer.toString(status), new ProblemResponse(types).in(components)));
        examples.addTo(operation);
        new RequestExamples(components).addTo(operation);
    }

    /** One thing is read: who has it already need not get it again. */
    private static void conditional(Operation operation) {
        var answers = operation.getResponses();
        var read = answers == null ? null : answers.getAPIResponse("200");
        if (read == null || answers.hasAPIResponse(NOT_MODIFIED) || !showsADocument(read)) {
            return;
        }
        operation.addParameter(CommonHeader.IF_NONE_MATCH.reference());
        read.addHeader("ETag", tag());
        answers.addAPIResponse(
                NOT_MODIFIED,
                OASFactory.createAPIResponse()
                        .description("You have it: If-None-Match named its ETag")
                        .addHeader("ETag", tag()));
    }

    private static boolean showsADocument(APIResponse answer) {
        return answer.getContent() != null
                && answer.getContent().getMediaTypes().keySet().stream().anyMatch(type -> type.endsWith("json"));
    }

    private static Header tag() {
        return OASFactory.createHeader()
                .description("Of this representation.")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    /** Schemas that the generator derives from Java types, and that mean nothing to a client. */
    private static void tidy(Components components) {
        List.of("HttpProblem", "HttpValidationProblem", "JsonNodeType").forEach(components::removeSchema);
        if (components.getSchemas() != null && components.getSchemas().containsKey("JsonNode")) {
            components.addSchema("JsonNode", OASFactory.createSchema().description("Any JSON."));
        }
    }

    /** Resources name their tags as they like; a document has one way. */
    private static void tags(OpenAPI api) {
        Optional.ofNullable(api.getTags()).ifPresent(tags -> tags.forEach(tag -> tag.setName(title(tag.getName()))));
        if (api.getPaths() != null) {
            api.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .filter(operation -> operation.getTags() != null)
                    .forEach(operation -> operation.setTags(
                            operation.getTags().stream().map(CommonApi::title).toList()));
        }
    }

    private static String title(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The generator reads roles as OAuth scopes, also where {@code @PermitAll} lifts them. */
    private static void forgetGuessedSecurity(Operation operation) {
        operation.setSecurity(null);
        var responses = operation.getResponses();
        if (responses != null) {
            List.of("401", "403").stream()
                    .filter(status -> responses.getAPIResponse(status) != null
                            && responses.getAPIResponse(status).getContent() == null)
                    .forEach(responses::removeAPIResponse);
        }
    }

    private static void secure(Operation operation, List<String> roles) {
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
        operation.addParameter(CommonHeader.ORGANISATION.reference());
        if (!roles.isEmpty()) {
            operation.addExtension(ROLES, roles);
        }
    }

    /** What the resource itself says of a status is kept. */
    private static void add(Operation operation, String status, APIResponse answer) {
        var responses = Optional.ofNullable(operation.getResponses()).orElseGet(OASFactory::createAPIResponses);
        operation.setResponses(responses);
        var described = responses.getAPIResponse(status);
        if (described == null || described.getContent() == null && described.getRef() == null) {
            responses.addAPIResponse(status, answer);
        }
    }

    private static List<Parameter> parameters(PathItem item, Operation operation) {
        var all = new ArrayList<Parameter>();
        Optional.ofNullable(item.getParameters()).ifPresent(all::addAll);
        Optional.ofNullable(operation.getParameters()).ifPresent(all::addAll);
        return all;
    }
}
