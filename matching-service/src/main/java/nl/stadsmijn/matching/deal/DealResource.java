package nl.stadsmijn.matching.deal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.quantity.Money;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deals over HTTP. */
@Path("/deals")
@Tag(name = "Deals", description = "Agreements between a buyer and a seller; each sees only its own")
@RolesAllowed({
    Role.ARCHITECT,
    Role.BUILDER,
    Role.OWNER,
    Role.CONTRACTOR,
    Role.PROCESSOR,
    Role.PLATFORM,
    Role.HUB_OPERATOR
})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DealResource {

    private final DealService deals;
    private final Caller caller;

    DealResource(DealService deals, Caller caller) {
        this.deals = deals;
        this.caller = caller;
    }

    /** @param pricePerUnit what the seller asks, where the price was on request; the buyer sees it before confirming */
    @Schema(name = "DealAcceptance", examples = "{\"pricePerUnit\":{\"amount\":\"80.00\",\"currency\":\"EUR\"}}")
    record Acceptance(Money pricePerUnit) {}

    /** @param condition makes the deal dissolve when it is not met in time; absent: it is firm as it stands */
    @Schema(
            name = "DealConfirmation",
            examples = "{\"condition\":{\"scheme\":\"hollow-core-slab\",\"before\":\"2031-03-01\"}}")
    record Confirmation(@Valid DealState.Condition condition) {}

    /** @param reason both sides see it */
    @Schema(name = "DealCancellation", examples = "{\"reason\":\"project postponed\"}")
    record Cancellation(@NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.ARCHITECT, Role.BUILDER, Role.OWNER, Role.CONTRACTOR, Role.PROCESSOR, Role.PLATFORM})
    @ProblemTypes({"not-enough-left", "conflict"})
    @Operation(
            operationId = "openDeal",
            summary = "Buy an amount of a lot",
            description =
                    "A fixed price or a free lot is agreed at once, a price on request waits for the seller. Then hub-service reserves the amount:"
                            + " poll the deal until its state is RESERVED or REFUSED.")
    @APIResponse(
            responseCode = "201",
            description = "The deal, AGREED or PROPOSED",
            content = @Content(schema = @Schema(implementation = DealView.class)))
    public Response open(@NotNull @Valid DealRequest request) {
        var told = deals.open(caller.organisation(), request);
        return Response.created(URI.create("deals/" + told.deal().id()))
                .tag(IfMatch.tag(told.deal().version()))
                .entity(DealView.of(told))
                .build();
    }

    @GET
    @Operation(operationId = "listDeals", summary = "List the deals you buy or sell in, newest first")
    public Page<DealView.Summary> list(@BeanParam PageRequest page) {
        return deals.list(caller.organisation(), page).map(DealView.Summary::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDeal", summary = "Look at a deal")
    @APIResponse(
            responseCode = "200",
            description = "The deal",
            content = @Content(schema = @Schema(implementation = DealView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(deals.get(caller.organisation(), id));
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @ProblemTypes("deal-state")
    @Operation(operationId = "acceptDeal", summary = "Accept a proposed deal, as the seller")
    @APIResponse(
            responseCode = "200",
            description = "The deal, AGREED",
            content = @Content(schema = @Schema(implementation = DealView.class)))
    public Response accept(@PathParam("id") UUID id, @Valid Acceptance acceptance) {
        return answer(deals.accept(caller.organisation(), id, acceptance == null ? null : acceptance.pricePerUnit()));
    }

    @POST
    @Path("/{id}/confirmation")
    @Idempotent
    @RolesAllowed({Role.ARCHITECT, Role.BUILDER, Role.OWNER, Role.CONTRACTOR, Role.PROCESSOR, Role.PLATFORM})
    @ProblemTypes("deal-state")
    @Operation(
            operationId = "confirmDeal",
            summary = "Make a reserved deal firm, as the buyer; on a condition if you like")
    @APIResponse(
            responseCode = "200",
            description = "The deal, CONFIRMING",
            content = @Content(schema = @Schema(implementation = DealView.class)))
    public Response confirm(@PathParam("id") UUID id, @Valid Confirmation confirmation) {
        return answer(deals.confirm(caller.organisation(), id, confirmation == null ? null : confirmation.condition()));
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @ProblemTypes("deal-state")
    @Operation(operationId = "cancelDeal", summary = "Cancel a deal before its delivery, as either side")
    @APIResponse(
            responseCode = "200",
            description = "The deal, CANCELLED",
            content = @Content(schema = @Schema(implementation = DealView.class)))
    public Response cancel(@PathParam("id") UUID id, @NotNull @Valid Cancellation cancellation) {
        return answer(deals.cancel(caller.organisation(), id, cancellation.reason()));
    }

    @POST
    @Path("/{id}/delivery")
    @Idempotent
    @ProblemTypes("deal-state")
    @Operation(
            operationId = "deliverDeal",
            summary = "Report a firm deal as delivered, as the seller or the lot's holder",
            description =
                    "What is known to be impossible is refused at once: a lot that is still in its donor, or not certified as the deal's condition asks."
                            + " Otherwise the deal is DELIVERING until hub-service, whose ledger decides, has booked the delivery: poll the deal until"
                            + " its state is DELIVERED, or CONFIRMED again with the reason why it can't be.")
    @APIResponse(
            responseCode = "200",
            description = "The deal, DELIVERING; a holder who is not a party sees no price",
            content = @Content(schema = @Schema(implementation = DealView.class)))
    public Response deliver(@PathParam("id") UUID id) {
        var organisation = caller.organisation();
        var told = deals.deliver(organisation, id);
        var view = DealView.of(told);
        return Response.ok(told.deal().isBetween(organisation) ? view : view.withoutPrice())
                .tag(IfMatch.tag(told.deal().version()))
                .build();
    }

    private static Response answer(DealService.Told told) {
        return Response.ok(DealView.of(told))
                .tag(IfMatch.tag(told.deal().version()))
                .build();
    }
}
