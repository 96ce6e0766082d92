package nl.stadsmijn.hub.stock;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger, for reading. */
@Path("/stock")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
    Role.ARCHITECT,
    Role.BUILDER,
    Role.CONTRACTOR,
    Role.OWNER,
    Role.HUB_OPERATOR,
    Role.PROCESSOR,
    Role.PLATFORM
})
@Tag(name = "stock", description = "How much of every lot there is, where, whose, until when")
public class StockResource {

    private final StockService stock;
    private final Caller caller;

    StockResource(StockService stock, Caller caller) {
        this.stock = stock;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listStock", summary = "List the lots your organisation owns or holds")
    public Page<StockView> list(
            @QueryParam("hubId") @Parameter(description = "Only what lies in this hub.") UUID hubId,
            @QueryParam("locationKind") @Parameter(description = "Only what is in such a place.", example = "HUB")
                    Location.Kind locationKind,
            @BeanParam PageRequest page) {
        return stock.list(caller.organisation(), hubId, locationKind, page);
    }

    @GET
    @Path("/{lotId}")
    @Operation(
            operationId = "getStock",
            summary = "Read a lot in the ledger",
            description =
                    "For its owner, its holder, who has something of it reserved or got what it had reserved, and who sold it to its owner.")
    @APIResponse(
            responseCode = "200",
            description = "The lot",
            content = @Content(schema = @Schema(implementation = StockView.class)))
    public Response get(@PathParam("lotId") UUID lotId) {
        var sighting = stock.visible(lotId, caller.organisation());
        return Response.ok(stock.view(sighting))
                .tag(IfMatch.tag(sighting.lot().version()))
                .build();
    }

    @GET
    @Path("/{lotId}/movements")
    @Operation(operationId = "listMovements", summary = "List a lot's movements, oldest first")
    public Page<MovementView> movements(@PathParam("lotId") UUID lotId, @BeanParam PageRequest page) {
        return stock.movements(lotId, caller.organisation(), page);
    }

    @GET
    @Path("/{lotId}/lineage")
    @Operation(
            operationId = "getLineage",
            summary = "Read where a lot came from and what came out of it",
            description = "At most 1,000 links in either direction.")
    public LineageView lineage(@PathParam("lotId") UUID lotId) {
        return stock.lineage(lotId, caller.organisation());
    }
}
