package nl.stadsmijn.hub.deadline;

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
import java.net.URI;
import java.util.UUID;
import nl.stadsmijn.hub.stock.Acting;
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

/** More time for lots in a hub. */
@Path("/stock/{lotId}/storage-extensions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "storage", description = "How long lots may lie in a hub, and what becomes of them")
public class ExtensionResource {

    private final ExtensionService extensions;
    private final Acting acting;

    ExtensionResource(ExtensionService extensions, Acting acting) {
        this.extensions = extensions;
        this.acting = acting;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR})
    @ProblemTypes({"not-in-storage", "no-more-extensions", "storage-overdue"})
    @Operation(
            operationId = "extendStorage",
            summary = "Give a lot more time",
            description =
                    "For the operator of the hub that it lies in, whose policy says how often, and for how long. Once it is overdue only with a firm reservation on"
                            + " it; what is waste never past the legal limit. The ladder starts anew towards the new deadline.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ExtensionRequest.class),
                            examples = @ExampleObject(name = "extension", value = ExtensionRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "What was given; the lot has the new deadline",
            content = @Content(schema = @Schema(implementation = Extension.class)))
    public Response extend(@PathParam("lotId") UUID lotId, @NotNull @Valid ExtensionRequest request) {
        var extension = extensions.extend(lotId, request, acting.by());
        return Response.created(URI.create("stock/" + lotId)).entity(extension).build();
    }
}
