package nl.stadsmijn.hub.reconciliation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.UUID;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reconciliations, for who runs the platform. */
@Path("/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
@Tag(name = "reconciliations", description = "Whether the ledger's balances are what its movements say")
public class ReconciliationResource {

    private final ReconciliationService reconciliations;
    private final Caller caller;

    ReconciliationResource(ReconciliationService reconciliations, Caller caller) {
        this.reconciliations = reconciliations;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Operation(
            operationId = "reconcile",
            summary = "Have the ledger's balances recomputed now",
            description =
                    "Every night it is done anyway. While a job is at work another is not begun: that one is given. Takes no body.")
    @APIResponse(
            responseCode = "202",
            description = "The job",
            content = @Content(schema = @Schema(implementation = ReconciliationView.class)))
    public Response ask() {
        var job = reconciliations.ask(caller.subject().orElse("-"));
        return Response.accepted(ReconciliationView.of(job))
                .location(URI.create("reconciliations/" + job.id()))
                .build();
    }

    @GET
    @Operation(operationId = "listReconciliations", summary = "List reconciliations, newest first")
    public Page<ReconciliationView> list(@BeanParam PageRequest page) {
        return reconciliations.list(page).map(ReconciliationView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReconciliation", summary = "Read how far a reconciliation is, and what it found")
    public ReconciliationView get(@PathParam("id") UUID id) {
        return ReconciliationView.of(reconciliations.get(id));
    }

    @GET
    @Path("/{id}/differences")
    @Operation(
            operationId = "listDifferences",
            summary = "List the differences that a reconciliation found",
            description = "At most 10,000 are kept; the reconciliation says how many there were.")
    public Page<Difference> differences(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return reconciliations.differences(id, page);
    }
}
