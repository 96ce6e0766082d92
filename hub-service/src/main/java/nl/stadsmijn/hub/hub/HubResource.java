package nl.stadsmijn.hub.hub;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hubs: where lots are kept. */
@Path("/hubs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "hubs", description = "Places where lots are taken in, kept and shipped")
public class HubResource {

    private final HubService hubs;
    private final Caller caller;

    HubResource(HubService hubs, Caller caller) {
        this.hubs = hubs;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR})
    @Operation(operationId = "openHub", summary = "Open a hub", description = "Your organisation is its operator.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = HubRequest.class),
                            examples = @ExampleObject(name = "hub", value = HubRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The hub",
            content = @Content(schema = @Schema(implementation = HubView.class)))
    public Response open(@NotNull @Valid HubRequest request) {
        var hub = hubs.open(request, caller.organisation());
        return Response.created(URI.create("hubs/" + hub.id()))
                .tag(IfMatch.tag(hub.version()))
                .entity(HubView.of(hub))
                .build();
    }

    @GET
    @PermitAll
    @Operation(operationId = "listHubs", summary = "List the hubs")
    public Page<HubView> list(@BeanParam PageRequest page) {
        return hubs.list(page).map(HubView::of);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getHub", summary = "Read a hub")
    @APIResponse(
            responseCode = "200",
            description = "The hub",
            content = @Content(schema = @Schema(implementation = HubView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(hubs.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR})
    @ProblemTypes("conflict")
    @Operation(
            operationId = "changeHub",
            summary = "Replace a hub",
            description = "Deadlines of lots that lie there already do not change.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = HubRequest.class),
                            examples = @ExampleObject(name = "hub", value = HubRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The hub as it is now",
            content = @Content(schema = @Schema(implementation = HubView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid HubRequest request) {
        return answer(hubs.change(id, ifMatch, request, caller.organisation()));
    }

    private static Response answer(Hub hub) {
        return Response.ok(HubView.of(hub)).tag(IfMatch.tag(hub.version())).build();
    }
}
