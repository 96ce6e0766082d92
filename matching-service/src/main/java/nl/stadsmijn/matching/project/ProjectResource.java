package nl.stadsmijn.matching.project;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Projects over HTTP. */
@Path("/projects")
@Tag(name = "Projects", description = "Where something is going to be built, and what it needs")
@RolesAllowed({Role.ARCHITECT, Role.BUILDER, Role.OWNER, Role.CONTRACTOR, Role.PROCESSOR, Role.PLATFORM})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProjectResource {

    private final ProjectService projects;
    private final Caller caller;

    ProjectResource(ProjectService projects, Caller caller) {
        this.projects = projects;
        this.caller = caller;
    }

    /** A project as its organisation sees it. */
    @Schema(name = "Project")
    record View(UUID id, String name, Place place, String address, Project.Window buildWindow) {}

    static View view(Project project) {
        var plan = project.plan();
        return new View(project.id(), plan.name(), plan.place(), plan.address(), plan.buildWindow());
    }

    @POST
    @Idempotent
    @Operation(operationId = "startProject", summary = "Start a project")
    @APIResponse(
            responseCode = "201",
            description = "The project",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response start(@NotNull @Valid Project.Plan plan) {
        var project = projects.start(caller.organisation(), plan);
        return Response.created(URI.create("projects/" + project.id()))
                .tag(IfMatch.tag(project.version()))
                .entity(view(project))
                .build();
    }

    @GET
    @Operation(operationId = "listProjects", summary = "List your organisation's projects")
    public Page<View> list(@BeanParam PageRequest page) {
        return projects.list(caller.organisation(), page).map(ProjectResource::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getProject", summary = "Look at a project")
    @APIResponse(
            responseCode = "200",
            description = "The project",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(projects.get(caller.organisation(), id));
    }

    @PUT
    @Path("/{id}")
    @ProblemTypes("conflict")
    @Operation(operationId = "replaceProject", summary = "Change a project")
    @APIResponse(
            responseCode = "200",
            description = "The project",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Project.Plan plan) {
        return answer(projects.replace(caller.organisation(), id, plan, ifMatch));
    }

    private static Response answer(Project project) {
        return Response.ok(view(project)).tag(IfMatch.tag(project.version())).build();
    }
}
