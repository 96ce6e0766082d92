package nl.stadsmijn.kit.test;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Holds every refusal that a service under test gives against its description: the test during which one isn't named at its operation fails. */
@Provider
public final class ProblemRecorder implements ContainerResponseFilter {

    /** Where Quarkus puts the document that it makes while it builds. */
    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private static final DocumentedProblems DOCUMENTED = new DocumentedProblems(ApiDocument.parse(document()));

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        var method = resource.getResourceMethod();
        if (method != null && answer.getEntity() instanceof HttpProblem problem && problem.getType() != null) {
            var slug = DocumentedProblems.slug(problem.getType().getPath());
            ExampleRecorder.operationId(method)
                    .flatMap(operation -> DOCUMENTED.complaint(operation, slug))
                    .ifPresent(ProblemCatalogue.Guard::complain);
        }
    }

    private static String document() {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(DOCUMENT, e);
        }
    }
}
