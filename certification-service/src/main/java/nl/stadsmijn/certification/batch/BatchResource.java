package nl.stadsmijn.certification.batch;

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
import java.util.HashMap;
import java.util.UUID;
import nl.stadsmijn.certification.scheme.Scheme;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/batches")
@Tag(name = "Batches", description = "Lots that are assessed together.")
@RolesAllowed(Role.CERTIFIER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BatchResource {

    private final BatchService batches;
    private final Caller caller;

    BatchResource(BatchService batches, Caller caller) {
        this.batches = batches;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ProblemTypes({"not-accredited", "not-independent", "lot-not-free"})
    @Operation(
            operationId = "formBatch",
            summary = "Form a batch and ask the ledger to hold its lots",
            description =
                    "The batch is REQUESTED until the ledger holds every lot, then OPEN; CANCELLED when one can't be held.")
    @APIResponse(
            responseCode = "201",
            description = "Formed; the answer has the computed sampling plan",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response form(@NotNull @Valid BatchRequest request) {
        var batch = batches.form(request, caller.organisation());
        return Response.created(URI.create("batches/" + batch.id()))
                .tag(IfMatch.tag(batch.version()))
                .entity(view(batch))
                .build();
    }

    @GET
    @Operation(operationId = "listBatches", summary = "Batches of your organisation, oldest first")
    public Page<BatchView> list(@BeanParam PageRequest page) {
        var schemes = new HashMap<String, Scheme>();
        return batches.page(caller.organisation(), page)
                .map(batch -> view(
                        batch,
                        schemes.computeIfAbsent(
                                batch.scheme() + " " + batch.schemeVersion(), key -> batches.scheme(batch))));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getBatch", summary = "A batch of your organisation, with its sampling plan")
    @APIResponse(
            responseCode = "200",
            description = "The batch",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response read(@PathParam("id") UUID id) {
        var batch = batches.read(id, caller.organisation());
        return Response.ok(view(batch)).tag(IfMatch.tag(batch.version())).build();
    }

    private BatchView view(Batch batch) {
        return view(batch, batches.scheme(batch));
    }

    private static BatchView view(Batch batch, Scheme scheme) {
        return BatchView.of(batch, scheme.planFor(batch.pieces()));
    }
}
