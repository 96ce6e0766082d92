package nl.stadsmijn.gateway.problems;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The pages that the {@code type} URIs of problems lead to. */
@Path("/problems")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Documentation")
public class ProblemPagesResource {

    private final SortedMap<String, ProblemPage> pages = ProblemPage.catalogue();

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problem(ProblemPage page);

        static native TemplateInstance problems(Collection<ProblemPage> pages);
    }

    @GET
    @Operation(operationId = "listProblemTypes", summary = "All types of problem, as a page")
    public TemplateInstance all() {
        return Templates.problems(pages.values());
    }

    @GET
    @Path("/{slug}")
    @Operation(operationId = "explainProblemType", summary = "What a type of problem means and what to do, as a page")
    public TemplateInstance one(@RestPath @Parameter(example = "not-found") String slug) {
        return Templates.problem(Optional.ofNullable(pages.get(slug)).orElseThrow(NotFoundException::new));
    }
}
