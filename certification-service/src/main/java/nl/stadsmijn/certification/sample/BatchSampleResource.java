package nl.stadsmijn.certification.sample;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.certification.batch.BatchService;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/batches/{id}/samples")
@Tag(name = "Samples")
@RolesAllowed(Role.CERTIFIER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BatchSampleResource {

    private final SampleService samples;
    private final BatchService batches;
    private final Caller caller;

    BatchSampleResource(SampleService samples, BatchService batches, Caller caller) {
        this.samples = samples;
        this.batches = batches;
        this.caller = caller;
    }

    /** What was drawn, in the order it was sent. */
    @Schema(name = "Samples")
    record Samples(List<SampleView> samples) {

        static Samples of(List<Sample> samples) {
            return new Samples(samples.stream().map(SampleView::of).toList());
        }
    }

    @GET
    @Operation(operationId = "listSamples", summary = "List the samples of a batch of your organisation")
    public Page<SampleView> list(@PathParam("id") UUID batchId, @BeanParam PageRequest page) {
        batches.read(batchId, caller.organisation());
        return samples.page(batchId, page).map(SampleView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ProblemTypes({"not-accredited", "not-independent", "batch-not-open"})
    @Operation(
            operationId = "drawSamples",
            summary = "Record pieces drawn from the lots of an open batch, all or none",
            description =
                    "The ledger writes destructive samples off. 409 batch-not-open tells what the batch waits for.")
    @APIResponse(
            responseCode = "201",
            description = "Drawn",
            content = @Content(schema = @Schema(implementation = Samples.class)))
    public Response draw(@PathParam("id") UUID batchId, @NotNull @Valid SampleRequests.Drawn request) {
        var drawn = samples.draw(batchId, request, caller);
        return Response.created(URI.create("batches/%s/samples".formatted(batchId)))
                .entity(Samples.of(drawn))
                .build();
    }
}
