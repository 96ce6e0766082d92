package nl.stadsmijn.inventory.disposal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What went to receivers; not reported by surveyors, who do not harvest. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "material balance", description = "Where the material of a donor went, and who received it")
public class DisposalResource {

    private final Disposals disposals;

    DisposalResource(Disposals disposals) {
        this.disposals = disposals;
    }

    @POST
    @Path("/inventories/{id}/disposals")
    @RolesAllowed({Role.CONTRACTOR, Role.OWNER})
    @Idempotent
    @ProblemTypes("conflict")
    @Operation(
            operationId = "reportDisposal",
            summary = "Report what went to a receiver",
            description =
                    "A stream that was collected apart and never was an element, or with elementId what could not be harvested, or was reported lost already: a disposal says where it went, and makes no loss."
                            + " Also after closure: weighing notes come late. A weighing note counts once at its receiver.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = DisposalRequest.class),
                            examples = @ExampleObject(name = "rubble", value = DisposalRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "It is counted in the material balance",
            content = @Content(schema = @Schema(implementation = DisposalView.class)))
    @APIResponse(
            responseCode = "200",
            description = "dryRun: what would be counted; its id is of nothing",
            content = @Content(schema = @Schema(implementation = DisposalView.class)))
    public Response report(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Only try; nothing is kept.")
                    boolean dryRun,
            @NotNull @Valid DisposalRequest request) {
        var disposal = disposals.report(id, request, dryRun);
        if (dryRun) {
            return Response.ok(DisposalView.of(disposal)).build();
        }
        return Response.created(URI.create("inventories/" + id + "/disposals"))
                .entity(DisposalView.of(disposal))
                .build();
    }

    @GET
    @Path("/inventories/{id}/disposals")
    @RolesAllowed({Role.CONTRACTOR, Role.SURVEYOR, Role.OWNER})
    @Operation(operationId = "listDisposals", summary = "List what went from a donor to receivers")
    public Page<DisposalView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return disposals.list(id, page).map(DisposalView::of);
    }

    @POST
    @Path("/disposals/{id}/annulment")
    @RolesAllowed({Role.CONTRACTOR, Role.OWNER})
    @Idempotent
    @ProblemTypes("conflict")
    @Operation(
            operationId = "annulDisposal",
            summary = "Take back the report of a disposal",
            description = "It stays in the list with the reason, and is no longer counted. Nothing is ever deleted.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AnnulmentRequest.class),
                            examples = @ExampleObject(name = "twice", value = AnnulmentRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "It is no longer counted",
            content = @Content(schema = @Schema(implementation = DisposalView.class)))
    public Response annul(@PathParam("id") UUID id, @NotNull @Valid AnnulmentRequest request) {
        return Response.ok(DisposalView.of(disposals.annul(id, request.reason())))
                .build();
    }
}
