package nl.stadsmijn.hub.disposition;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.stock.Acting;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Caller;
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

/** What becomes of lots in hubs. */
@Path("/stock/{lotId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR, Role.CONTRACTOR, Role.OWNER, Role.BUILDER})
@Tag(name = "storage", description = "How long lots may lie in a hub, and what becomes of them")
public class DispositionResource {

    private final DispositionService dispositions;
    private final Acting acting;
    private final Caller caller;

    DispositionResource(DispositionService dispositions, Acting acting, Caller caller) {
        this.dispositions = dispositions;
        this.acting = acting;
        this.caller = caller;
    }

    /** Where a lot could go. */
    @Schema(name = "Relocations")
    public record RelocationsView(List<Relocation> items) {}

    @POST
    @Path("/dispositions")
    @Idempotent
    @ProblemTypes({"not-in-storage", "firmly-reserved", "on-inspection-hold", "owners-decision", "decided-already"})
    @Operation(
            operationId = "disposeOfLot",
            summary = "Decide what becomes of a lot in a hub, or on a site",
            description =
                    "Its owner can decide any time: a price at once, which is then asked in the lot's description; what leaves the hub is then carried out by its operator, who sends the same kind. Without its owner"
                            + " the operator can once it is OVERDUE. Firm reservations stand in the way of what leaves; options on it end. RELOCATE is carried out by a"
                            + " transfer. An amount is under one open decision at most. Of what lies on a site, and broke there or turned out to be contaminated, RECYCLE and SCRAP: its holder"
                            + " carries them out, at once where it is theirs, else once its owner has decided.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = DispositionRequest.class),
                            examples = @ExampleObject(name = "disposition", value = DispositionRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "With dryRun: what would come of it; nothing is kept",
            content = @Content(schema = @Schema(implementation = DispositionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "What was decided or done",
            content = @Content(schema = @Schema(implementation = DispositionView.class)))
    public Response dispose(
            @PathParam("lotId") UUID lotId,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Only say what would come of it.")
                    boolean dryRun,
            @NotNull @Valid DispositionRequest request) {
        var outcome = DispositionView.of(dispositions.dispose(lotId, request, acting.by(), dryRun));
        var answer = dryRun ? Response.ok() : Response.created(URI.create("stock/%s/dispositions".formatted(lotId)));
        return answer.entity(outcome).build();
    }

    @GET
    @Path("/dispositions")
    @Operation(
            operationId = "listDispositions",
            summary = "List what was decided about a lot, newest first",
            description = "For its owner and its holder.")
    public Page<DispositionView> list(@PathParam("lotId") UUID lotId, @BeanParam PageRequest page) {
        return dispositions.list(lotId, caller.organisation(), page).map(DispositionView::of);
    }

    @DELETE
    @Path("/dispositions/{dispositionId}")
    @ProblemTypes("decision-over")
    @Operation(
            operationId = "withdrawDisposition",
            summary = "Take a decision back",
            description = "By who decided it, as long as it is DECIDED. What was done stays done.")
    @APIResponse(responseCode = "204", description = "It is withdrawn")
    public void withdraw(@PathParam("lotId") UUID lotId, @PathParam("dispositionId") UUID dispositionId) {
        dispositions.withdraw(lotId, dispositionId, caller.organisation());
    }

    @GET
    @Path("/relocations")
    @ProblemTypes("not-in-storage")
    @Operation(
            operationId = "listRelocations",
            summary = "List the hubs nearby that a lot could go to",
            description =
                    "For its owner and its holder: first those that take it and have room, the nearest first, then those that do not, with why. Nearby is what the hub's"
                            + " policy says; the 25 nearest are asked. Nothing is held: it can be otherwise when it comes.")
    public RelocationsView relocations(@PathParam("lotId") UUID lotId) {
        return new RelocationsView(dispositions.relocations(lotId, caller.organisation()));
    }
}
