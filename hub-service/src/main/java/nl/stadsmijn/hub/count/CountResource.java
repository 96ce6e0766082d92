package nl.stadsmijn.hub.count;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.stadsmijn.hub.stock.Acting;
import nl.stadsmijn.hub.stock.StockView;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts of lots where they lie. */
@Path("/stock/{lotId}/counts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR, Role.CONTRACTOR, Role.OWNER, Role.BUILDER})
@Tag(name = "work", description = "What a holder does with the lots at hand")
public class CountResource {

    private final CountService counts;
    private final Acting acting;

    CountResource(CountService counts, Acting acting) {
        this.counts = counts;
        this.acting = acting;
    }

    @POST
    @Idempotent
    @ProblemTypes({"not-on-hand", "on-inspection-hold"})
    @Operation(
            operationId = "countLot",
            summary = "Say what was counted of a lot",
            description =
                    "For its holder, in a hub or on a site. What is missing is booked as LOST, what is over as FOUND, with the reason; it stands so in its donor's material balance."
                            + " Reservations of what is lost are cut back, the youngest options first, and their holders are told.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CountRequest.class),
                            examples = @ExampleObject(name = "count", value = CountRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The lot as it is now",
            content = @Content(schema = @Schema(implementation = StockView.class)))
    public Response count(@PathParam("lotId") UUID lotId, @NotNull @Valid CountRequest request) {
        return Response.ok(counts.count(lotId, request, acting.by())).build();
    }
}
