package nl.stadsmijn.hub.transfer;

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
import nl.stadsmijn.hub.consignment.Consignment;
import nl.stadsmijn.hub.consignment.ConsignmentView;
import nl.stadsmijn.hub.consignment.ConsignmentViews;
import nl.stadsmijn.hub.consignment.ReasonRequest;
import nl.stadsmijn.hub.consignment.ReceiptRequest;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Transfers to hubs. */
@Path("/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR})
@Tag(name = "transfers", description = "Lots on their way to a hub")
public class TransferResource {

    private final TransferService transfers;
    private final TransferReceipts receipts;
    private final ConsignmentViews views;
    private final Acting acting;
    private final Caller caller;

    TransferResource(
            TransferService transfers,
            TransferReceipts receipts,
            ConsignmentViews views,
            Acting acting,
            Caller caller) {
        this.transfers = transfers;
        this.receipts = receipts;
        this.views = views;
        this.acting = acting;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @ProblemTypes("not-admitted")
    @Operation(
            operationId = "planTransfer",
            summary = "Plan a transfer to a hub",
            description =
                    "For the holder of the lots, which lie in one place. The hub's admission is asked for the day it should arrive. Nothing is held for it: what is on hand when it"
                            + " is dispatched, leaves.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TransferRequest.class),
                            examples = @ExampleObject(name = "transfer", value = TransferRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The transfer",
            content = @Content(schema = @Schema(implementation = ConsignmentView.class)))
    public Response plan(@NotNull @Valid TransferRequest request) {
        var transfer = transfers.plan(request, acting.by());
        return Response.created(URI.create("transfers/" + transfer.id()))
                .entity(views.of(transfer))
                .build();
    }

    @GET
    @Operation(operationId = "listTransfers", summary = "List the transfers that your organisation sends or receives")
    public Page<ConsignmentView> list(@BeanParam PageRequest page) {
        return views.list(Consignment.Kind.TRANSFER, caller.organisation(), page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTransfer", summary = "Read a transfer", description = "For who sends or receives it.")
    public ConsignmentView get(@PathParam("id") UUID id) {
        return views.get(Consignment.Kind.TRANSFER, id, caller.organisation());
    }

    @POST
    @Path("/{id}/dispatch")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @ProblemTypes({
        "already-dispatched",
        "already-received",
        "already-brought-back",
        "already-cancelled",
        "not-on-hand",
        "on-inspection-hold",
        "quarantined",
        "not-enough-left"
    })
    @Operation(
            operationId = "dispatchTransfer",
            summary = "Let a transfer leave",
            description =
                    "By who sends it. All lines leave, or none. A part is split off, of what is free first. On its way a lot keeps its reservations, its holder and its deadline."
                            + " Takes no body.")
    @APIResponse(
            responseCode = "200",
            description = "The transfer, with the lots that left",
            content = @Content(schema = @Schema(implementation = ConsignmentView.class)))
    public Response dispatch(@PathParam("id") UUID id) {
        return Response.ok(views.of(transfers.dispatch(id, acting.by()))).build();
    }

    @POST
    @Path("/{id}/receipt")
    @Idempotent
    @ProblemTypes({"not-yet-dispatched", "already-received", "already-brought-back", "already-cancelled", "not-admitted"
    })
    @Operation(
            operationId = "receiveTransfer",
            summary = "Receive a transfer",
            description =
                    "By the operator of the hub, who holds the lots from now on. What was counted other than sent is booked with its reason. The storage deadline stays what it was;"
                            + " what came from a site gets one.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReceiptRequest.class),
                            examples = @ExampleObject(name = "receipt", value = "{\"lines\": []}")))
    @APIResponse(
            responseCode = "200",
            description = "The transfer, with what was counted",
            content = @Content(schema = @Schema(implementation = ConsignmentView.class)))
    public Response receive(@PathParam("id") UUID id, @NotNull @Valid ReceiptRequest request) {
        return Response.ok(views.of(receipts.receive(id, request, acting.by()))).build();
    }

    @POST
    @Path("/{id}/return")
    @Idempotent
    @ProblemTypes({"not-yet-dispatched", "already-received", "already-brought-back", "already-cancelled"})
    @Operation(
            operationId = "bringTransferBack",
            summary = "Bring a transfer back",
            description = "By who sent it: the lots lie again where they left from.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReasonRequest.class),
                            examples = @ExampleObject(name = "return", value = ReasonRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The transfer, over",
            content = @Content(schema = @Schema(implementation = ConsignmentView.class)))
    public Response bringBack(@PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
        return Response.ok(views.of(transfers.bringBack(id, request.reason(), acting.by())))
                .build();
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @ProblemTypes({"already-dispatched", "already-received", "already-brought-back", "already-cancelled"})
    @Operation(
            operationId = "cancelTransfer",
            summary = "Cancel a transfer that has not left",
            description = "By who would send it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReasonRequest.class),
                            examples = @ExampleObject(name = "cancellation", value = ReasonRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The transfer, over",
            content = @Content(schema = @Schema(implementation = ConsignmentView.class)))
    public Response cancel(@PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
        return Response.ok(views.of(transfers.cancel(id, request.reason(), acting.by())))
                .build();
    }
}
