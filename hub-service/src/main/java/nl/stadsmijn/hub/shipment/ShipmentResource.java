package nl.stadsmijn.hub.shipment;

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

/** Shipments to customers. */
@Path("/shipments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
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
@Tag(name = "shipments", description = "Lots on their way to a customer")
public class ShipmentResource {

    private final ShipmentService shipments;
    private final ShipmentReceipts receipts;
    private final ConsignmentViews views;
    private final Acting acting;
    private final Caller caller;

    ShipmentResource(
            ShipmentService shipments,
            ShipmentReceipts receipts,
            ConsignmentViews views,
            Acting acting,
            Caller caller) {
        this.shipments = shipments;
        this.receipts = receipts;
        this.views = views;
        this.acting = acting;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR})
    @ProblemTypes({
        "not-on-hand",
        "already-dispatched",
        "on-inspection-hold",
        "quarantined",
        "condition-not-met",
        "promised",
        "not-yet-firm",
        "already-fulfilled",
        "already-released",
        "already-expired",
        "already-dissolved",
        "already-cut-back",
        "already-refused"
    })
    @Operation(
            operationId = "ship",
            summary = "Let a shipment leave",
            description =
                    "For the holder of the lots, all of them. A firm reservation leaves as a whole, from each place where its lots lie: where it is a part of a lot, that part is split off. On its way it stays reserved, and who reserved"
                            + " it confirms its receipt. What is your own goes to a place of your own; it is reserved for that.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ShipmentRequest.class),
                            examples = @ExampleObject(name = "shipment", value = ShipmentRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The shipment, on its way",
            content = @Content(schema = @Schema(implementation = ConsignmentView.class)))
    public Response ship(@NotNull @Valid ShipmentRequest request) {
        var shipment = shipments.ship(request, acting.by());
        return Response.created(URI.create("shipments/" + shipment.id()))
                .entity(views.of(shipment))
                .build();
    }

    @GET
    @Operation(operationId = "listShipments", summary = "List the shipments that your organisation sends or receives")
    public Page<ConsignmentView> list(@BeanParam PageRequest page) {
        return views.list(Consignment.Kind.SHIPMENT, caller.organisation(), page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getShipment", summary = "Read a shipment", description = "For who sends or receives it.")
    public ConsignmentView get(@PathParam("id") UUID id) {
        return views.get(Consignment.Kind.SHIPMENT, id, caller.organisation());
    }

    @POST
    @Path("/{id}/receipt")
    @Idempotent
    @ProblemTypes({
        "already-received",
        "already-brought-back",
        "already-fulfilled",
        "already-released",
        "already-expired",
        "already-dissolved",
        "already-cut-back",
        "already-refused"
    })
    @Operation(
            operationId = "receiveShipment",
            summary = "Receive a shipment",
            description =
                    "By who reserved it. What was counted is delivered, and what is missing is written off with its reason. That fulfils the reservation, and a deal that made it is"
                            + " delivered: then title passes too.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReceiptRequest.class),
                            examples = @ExampleObject(name = "receipt", value = "{\"lines\": []}")))
    @APIResponse(
            responseCode = "200",
            description = "The shipment, with what was counted",
            content = @Content(schema = @Schema(implementation = ConsignmentView.class)))
    public Response receive(@PathParam("id") UUID id, @NotNull @Valid ReceiptRequest request) {
        return Response.ok(views.of(receipts.receive(id, request, acting.by()))).build();
    }

    @POST
    @Path("/{id}/return")
    @Idempotent
    @RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR})
    @ProblemTypes({"already-received", "already-brought-back"})
    @Operation(
            operationId = "bringShipmentBack",
            summary = "Bring a shipment back",
            description =
                    "By who sent it: the lots lie again where they left from, and stay reserved for who reserved them, as long as that reservation is open.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReasonRequest.class),
                            examples = @ExampleObject(name = "return", value = ReasonRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The shipment, over",
            content = @Content(schema = @Schema(implementation = ConsignmentView.class)))
    public Response bringBack(@PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
        return Response.ok(views.of(receipts.bringBack(id, request.reason(), acting.by())))
                .build();
    }
}
