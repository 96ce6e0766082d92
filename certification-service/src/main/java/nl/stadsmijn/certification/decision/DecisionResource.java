package nl.stadsmijn.certification.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/batches/{id}/decision")
@Tag(name = "Batches")
@RolesAllowed(Role.CERTIFIER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DecisionResource {

    private final DecisionService decisions;
    private final Caller caller;

    DecisionResource(DecisionService decisions, Caller caller) {
        this.decisions = decisions;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ProblemTypes({"not-accredited", "not-independent", "batch-not-open", "criteria-not-met"})
    @Operation(
            operationId = "decideBatch",
            summary = "Approve or reject an open batch",
            description =
                    "APPROVED is refused with 422 criteria-not-met unless the sampling plan and every criterion are met; else the answer has a "
                            + "Location: the certificate. It can't be undone: try it with dryRun=true.")
    @APIResponse(
            responseCode = "200",
            description = "Rejected, or a dry run",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Approved: Location is the certificate",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public Response decide(
            @PathParam("id") UUID batchId,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Only assess") boolean dryRun,
            @NotNull @Valid DecisionRequest request) {
        var decision = decisions.decide(batchId, request, caller.organisation(), dryRun);
        return decision.certificateId() == null
                ? Response.ok(decision).build()
                : Response.created(URI.create("certificates/" + decision.certificateId()))
                        .entity(decision)
                        .build();
    }
}
