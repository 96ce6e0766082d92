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

/** The pages that the {@code type} URIs of problems lead to. */
@Path("/problems")
@Produces(MediaType.TEXT_HTML)
public class ProblemPagesResource {

    private final SortedMap<String, ProblemPage> pages = ProblemPage.catalogue();

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problem(ProblemPage page);

        static native TemplateInstance problems(Collection<ProblemPage> pages);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance all() {
        return Templates.problems(pages.values());
    }

    @GET
    @Path("/{slug}")
    @Operation(hidden = true)
    public TemplateInstance one(String slug) {
        return Templates.problem(Optional.ofNullable(pages.get(slug)).orElseThrow(NotFoundException::new));
    }
}
