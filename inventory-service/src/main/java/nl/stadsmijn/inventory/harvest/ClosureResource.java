package nl.stadsmijn.inventory.harvest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Closure of an inventory; not for surveyors, who do not harvest. */
@Path("/inventories/{id}/closure")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.CONTRACTOR, Role.OWNER})
@Tag(name = "inventories", description = "Surveys of donors, from draft to emptied donor")
public class ClosureResource {

    private final ClosureService closures;

    ClosureResource(ClosureService closures) {
        this.closures = closures;
    }

    @POST
    @Idempotent
    @ProblemTypes("conflict")
    @Operation(
            operationId = "closeInventory",
            summary = "Close an inventory",
            description =
                    "Every element must be harvested, lost or withdrawn altogether, or be explained here: what is left of it is then booked as lost."
                            + " After closure nothing changes.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ClosureRequest.class),
                            examples = @ExampleObject(name = "one left behind", value = ClosureRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The inventory is closed",
            content = @Content(schema = @Schema(implementation = ClosureView.class)))
    public Response close(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Only check.") boolean dryRun,
            @Valid ClosureRequest request) {
        return Response.ok(closures.close(id, request == null ? ClosureRequest.NOTHING : request, dryRun))
                .build();
    }
}
