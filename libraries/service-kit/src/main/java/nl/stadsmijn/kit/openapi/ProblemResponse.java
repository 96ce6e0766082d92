package nl.stadsmijn.kit.openapi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.kit.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** How a document tells the refusals of one status that an operation can give: by all types of problem they can be of, with an example of each. */
final class ProblemResponse {

    private static final String MEDIA_TYPE = "application/problem+json";

    /** More would make a name that nobody reads. */
    private static final int MOST_IN_A_NAME = 3;

    private static final Set<Integer> SAYING_WHEN_TO_TRY_AGAIN = Set.of(429, 503);

    private final List<ProblemType> types;

    /** @param types of one status, at least one */
    ProblemResponse(Collection<ProblemType> types) {
        this.types = List.copyOf(types);
    }

    /** The answer for an operation: what several operations can give alike stands once in the document, under the name of its types. */
    APIResponse in(Components components) {
        if (types.size() > MOST_IN_A_NAME) {
            return describe();
        }
        var name = types.stream().map(ProblemResponse::words).collect(Collectors.joining("Or"));
        if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
            components.addResponse(name, describe());
        }
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    /** {@code NotEnoughLeft} for {@code not-enough-left}. */
    private static String words(ProblemType type) {
        return Stream.of(type.slug().split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private APIResponse describe() {
        var content = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/" + ProblemSchemas.PROBLEM));
        types.forEach(
                one -> content.addExample(one.slug(), OASFactory.createExample().value(example(one))));
        var answer = OASFactory.createAPIResponse()
                .description(types.stream()
                        .map(one -> "%s (%s)".formatted(one.title(), one.slug()))
                        .collect(Collectors.joining("; ")))
                .content(OASFactory.createContent().addMediaType(MEDIA_TYPE, content));
        return SAYING_WHEN_TO_TRY_AGAIN.contains(types.getFirst().status())
                ? answer.addHeader("Retry-After", seconds())
                : answer;
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
}
