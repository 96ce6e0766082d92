package nl.stadsmijn.inventory.publication;

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
import java.util.UUID;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.element.ElementView;
import nl.stadsmijn.inventory.element.ShownElements;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.precondition.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Withdrawal of single elements, and offering them again; not for surveyors, who describe but do not offer. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.CONTRACTOR, Role.OWNER})
@Tag(name = "elements", description = "The lines of an inventory; each is a lot with the same id")
public class OfferResource {

    private final OfferService offers;
    private final ShownElements shown;

    OfferResource(OfferService offers, ShownElements shown) {
        this.offers = offers;
        this.shown = shown;
    }

    @POST
    @Path("/elements/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ProblemTypes("conflict")
    @Operation(
            operationId = "withdrawElement",
            summary = "Withdraw an element, or a part of it",
            description =
                    "What is left in the donor is not offered any more. Reservations that it takes are cut back, OPTION before FIRM, the youngest first; their"
                            + " holders and deals are told the reason. What was harvested stays.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = WithdrawalRequest.class),
                            examples = {
                                @ExampleObject(name = "all that is left", value = WithdrawalRequest.EXAMPLE),
                                @ExampleObject(name = "a part", value = WithdrawalRequest.PART_EXAMPLE)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The element as it is now; dryRun: as it would be",
            content = @Content(schema = @Schema(implementation = ElementView.class)))
    public Response withdraw(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Only try; nothing is kept.")
                    boolean dryRun,
            @NotNull @Valid WithdrawalRequest request) {
        return answer(offers.withdraw(id, request, dryRun));
    }

    @POST
    @Path("/elements/{id}/publication")
    @Idempotent
    @ProblemTypes({"conflict", "rule-broken"})
    @Operation(
            operationId = "publishElement",
            summary = "Offer an element again",
            description =
                    "What was withdrawn, or could not be harvested before, of an inventory that is published. The rules of publication hold.")
    @APIResponse(
            responseCode = "200",
            description = "The element as it is now",
            content = @Content(schema = @Schema(implementation = ElementView.class)))
    public Response offer(@PathParam("id") UUID id) {
        return answer(offers.offer(id));
    }

    private Response answer(Lot lot) {
        return Response.ok(shown.show(lot)).tag(IfMatch.tag(lot.version())).build();
    }
}
