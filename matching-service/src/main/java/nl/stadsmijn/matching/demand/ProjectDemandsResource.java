package nl.stadsmijn.matching.demand;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A project's demands over HTTP. */
@Path("/projects/{id}/demands")
@Tag(name = "Projects")
@RolesAllowed({Role.ARCHITECT, Role.BUILDER, Role.OWNER, Role.CONTRACTOR, Role.PROCESSOR, Role.PLATFORM})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProjectDemandsResource {

    private final DemandService demands;
    private final Caller caller;

    ProjectDemandsResource(DemandService demands, Caller caller) {
        this.demands = demands;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "addDemand", summary = "Say what a project needs")
    @APIResponse(
            responseCode = "201",
            description = "The demand",
            content = @Content(schema = @Schema(implementation = DemandResource.View.class)))
    public Response ask(@PathParam("id") UUID project, @NotNull @Valid Demand.Wanted wanted) {
        var demand = demands.ask(caller.organisation(), project, wanted);
        return Response.created(URI.create("demands/" + demand.id()))
                .tag(IfMatch.tag(demand.version()))
                .entity(DemandResource.view(demand))
                .build();
    }

    @GET
    @Operation(operationId = "listDemands", summary = "List what a project needs")
    public Page<DemandResource.View> list(@PathParam("id") UUID project, @BeanParam PageRequest page) {
        return demands.list(caller.organisation(), project, page).map(DemandResource::view);
    }
}
