package nl.stadsmijn.certification.sample;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.precondition.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/samples")
@Tag(name = "Samples", description = "Pieces drawn from a batch, and what was measured on them.")
@RolesAllowed(Role.CERTIFIER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SampleResource {

    private final SampleService samples;
    private final Caller caller;

    SampleResource(SampleService samples, Caller caller) {
        this.samples = samples;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSample", summary = "A sample of a batch of your organisation")
    @APIResponse(
            responseCode = "200",
            description = "The sample; its ETag is what PUT wants as If-Match",
            content = @Content(schema = @Schema(implementation = SampleView.class)))
    public Response read(@PathParam("id") UUID id) {
        return answer(samples.read(id, caller.organisation()));
    }

    @PUT
    @Path("/{id}/results")
    @Consumes(MediaType.APPLICATION_JSON)
    @ProblemTypes({"not-accredited", "not-independent", "batch-not-open"})
    @Operation(
            operationId = "putResults",
            summary = "Record what was measured on a sample, replacing what was recorded")
    @APIResponse(
            responseCode = "200",
            description = "The sample with its results",
            content = @Content(schema = @Schema(implementation = SampleView.class)))
    public Response results(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "ETag of the sample you read; \"1\" for one just drawn", required = true)
                    String ifMatch,
            @NotNull @Valid SampleRequests.Measured request) {
        return answer(samples.record(id, request, ifMatch, caller));
    }

    private static Response answer(Sample sample) {
        return Response.ok(SampleView.of(sample))
                .tag(IfMatch.tag(sample.version()))
                .build();
    }
}
