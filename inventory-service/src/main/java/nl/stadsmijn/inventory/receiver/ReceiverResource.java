package nl.stadsmijn.inventory.receiver;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of receivers. */
@Path("/receivers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.CONTRACTOR, Role.SURVEYOR, Role.OWNER})
@Tag(name = "material balance", description = "Where the material of a donor went, and who received it")
public class ReceiverResource {

    private final Receivers receivers;

    ReceiverResource(Receivers receivers) {
        this.receivers = receivers;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "registerReceiver",
            summary = "Enter a receiver into your register",
            description =
                    "Who takes in material, with the authority to receive and the Eural codes that it may receive.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReceiverRequest.class),
                            examples = @ExampleObject(name = "receiver", value = ReceiverRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The receiver",
            content = @Content(schema = @Schema(implementation = ReceiverView.class)))
    public Response register(@NotNull @Valid ReceiverRequest request) {
        var receiver = receivers.register(request);
        return Response.created(URI.create("receivers/" + receiver.id()))
                .tag(IfMatch.tag(receiver.version()))
                .entity(ReceiverView.of(receiver))
                .build();
    }

    @GET
    @Operation(operationId = "listReceivers", summary = "List your register of receivers")
    public Page<ReceiverView> list(@BeanParam PageRequest page) {
        return receivers.list(page).map(ReceiverView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReceiver", summary = "Read a receiver")
    @APIResponse(
            responseCode = "200",
            description = "The receiver",
            content = @Content(schema = @Schema(implementation = ReceiverView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(receivers.mine(id));
    }

    @PUT
    @Path("/{id}")
    @ProblemTypes("conflict")
    @Operation(
            operationId = "changeReceiver",
            summary = "Replace a receiver",
            description = "What went to it before stays as it was reported.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReceiverRequest.class),
                            examples = @ExampleObject(name = "receiver", value = ReceiverRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The receiver as it is now",
            content = @Content(schema = @Schema(implementation = ReceiverView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReceiverRequest request) {
        return answer(receivers.change(id, ifMatch, request));
    }

    private static Response answer(Receiver receiver) {
        return Response.ok(ReceiverView.of(receiver))
                .tag(IfMatch.tag(receiver.version()))
                .build();
    }
}
