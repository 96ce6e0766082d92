package nl.stadsmijn.matching.demand;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Demands over HTTP. */
@Path("/demands")
@Tag(name = "Projects")
@RolesAllowed({Role.ARCHITECT, Role.BUILDER, Role.OWNER, Role.CONTRACTOR, Role.PROCESSOR, Role.PLATFORM})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DemandResource {

    private final DemandService demands;
    private final Caller caller;

    DemandResource(DemandService demands, Caller caller) {
        this.demands = demands;
        this.caller = caller;
    }

    /** A demand as its organisation sees it. */
    @Schema(name = "Demand")
    record View(
            UUID id,
            UUID projectId,

            @Schema(description = "OPEN; MET when confirmed deals cover it")
            Demand.State state,

            String productType,
            Amount amount,
            Demand.Geometry geometry,
            Integer minimumCondition,
            String certifiedUnder,
            LocalDate neededFrom,
            LocalDate neededUntil,
            Money maxPricePerUnit,
            Double maxDistanceKm) {}

    static View view(Demand demand) {
        var wanted = demand.wanted();
        return new View(
                demand.id(),
                demand.projectId(),
                demand.state(),
                wanted.productType(),
                wanted.amount(),
                wanted.geometry(),
                wanted.minimumCondition(),
                wanted.certifiedUnder(),
                wanted.neededFrom(),
                wanted.neededUntil(),
                wanted.maxPricePerUnit(),
                wanted.maxDistanceKm());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDemand", summary = "Look at a demand")
    @APIResponse(
            responseCode = "200",
            description = "The demand",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(demands.get(caller.organisation(), id));
    }

    @PUT
    @Path("/{id}")
    @ProblemTypes("conflict")
    @Operation(operationId = "replaceDemand", summary = "Change a demand")
    @APIResponse(
            responseCode = "200",
            description = "The demand",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Demand.Wanted wanted) {
        return answer(demands.replace(caller.organisation(), id, wanted, ifMatch));
    }

    @DELETE
    @Path("/{id}")
    @ProblemTypes("conflict")
    @Operation(operationId = "withdrawDemand", summary = "Withdraw a demand", description = "Deals made for it stay.")
    public void withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        demands.withdraw(caller.organisation(), id, ifMatch);
    }

    private static Response answer(Demand demand) {
        return Response.ok(view(demand)).tag(IfMatch.tag(demand.version())).build();
    }
}
