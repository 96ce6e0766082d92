package nl.stadsmijn.hub.quarantine;

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
import java.util.UUID;
import nl.stadsmijn.hub.stock.Acting;
import nl.stadsmijn.hub.stock.StockView;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stock that is put aside, and inspections that let it go. */
@Path("/stock/{lotId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "stock", description = "How much of every lot there is, where, whose, until when")
public class QuarantineResource {

    private final QuarantineService quarantines;
    private final Acting acting;
    private final Caller caller;

    QuarantineResource(QuarantineService quarantines, Acting acting, Caller caller) {
        this.quarantines = quarantines;
        this.acting = acting;
        this.caller = caller;
    }

    @POST
    @Path("/quarantine")
    @Idempotent
    @RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR, Role.CONTRACTOR, Role.OWNER, Role.BUILDER})
    @ProblemTypes({"not-on-hand", "already-quarantined"})
    @Operation(
            operationId = "quarantineStock",
            summary = "Put a lot aside",
            description =
                    "For its holder. Nothing more of it can be reserved or delivered until an inspection passes it; reservations that stand keep standing.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = QuarantineRequest.class),
                            examples = @ExampleObject(name = "quarantine", value = QuarantineRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The lot as it is now",
            content = @Content(schema = @Schema(implementation = StockView.class)))
    public Response quarantine(@PathParam("lotId") UUID lotId, @NotNull @Valid QuarantineRequest request) {
        return Response.ok(quarantines.quarantine(lotId, request, acting.by())).build();
    }

    @POST
    @Path("/inspections")
    @Idempotent
    @RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR, Role.CONTRACTOR, Role.OWNER, Role.BUILDER})
    @ProblemTypes("not-on-hand")
    @Operation(
            operationId = "inspectStock",
            summary = "Report what an inspection of a lot showed",
            description =
                    "For its holder. PASSED ends the quarantine, unless a lost certificate keeps the lot aside, or it is described with a hazard that is PRESENT or SUSPECTED; FAILED puts it aside with the remarks as reason."
                            + " The condition that was judged is said in its description, within a second or so; what else is different its holder says there"
                            + " (PUT /descriptions/{id}).")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = InspectionRequest.class),
                            examples = @ExampleObject(name = "passed", value = InspectionRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The inspection",
            content = @Content(schema = @Schema(implementation = Inspection.class)))
    public Response inspect(@PathParam("lotId") UUID lotId, @NotNull @Valid InspectionRequest request) {
        var inspection = quarantines.inspect(lotId, request, acting.by());
        return Response.created(URI.create("stock/%s/inspections".formatted(lotId)))
                .entity(inspection)
                .build();
    }

    @GET
    @Path("/inspections")
    @RolesAllowed({
        Role.ARCHITECT,
        Role.BUILDER,
        Role.CONTRACTOR,
        Role.OWNER,
        Role.HUB_OPERATOR,
        Role.PROCESSOR,
        Role.PLATFORM
    })
    @Operation(
            operationId = "listStockInspections",
            summary = "List a lot's inspections, newest first",
            description = "For whom the lot concerns, as the lot itself.")
    public Page<Inspection> inspections(@PathParam("lotId") UUID lotId, @BeanParam PageRequest page) {
        return quarantines.list(lotId, caller.organisation(), page);
    }
}
