package nl.stadsmijn.hub.merge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.stadsmijn.hub.stock.Acting;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Merges of lots. */
@Path("/merges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR})
@Tag(name = "work", description = "What a holder does with the lots at hand")
public class MergeResource {

    private final MergeService merges;
    private final Acting acting;

    MergeResource(MergeService merges, Acting acting) {
        this.merges = merges;
        this.acting = acting;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "mergeLots",
            summary = "Make one lot of several",
            description =
                    "For their holder. They must lie in one place, be one owner's, and be alike: the same product type, section, technical condition and unit. The new lot"
                            + " has the earliest storage deadline, keeps the reservations, and a certificate only if it was that of all.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MergeRequest.class),
                            examples = @ExampleObject(name = "merge", value = MergeRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The new lot",
            content = @Content(schema = @Schema(implementation = MergeView.class)))
    public Response merge(@NotNull @Valid MergeRequest request) {
        var merge = merges.merge(request, acting.by());
        return Response.created(URI.create("stock/" + merge.lotId()))
                .entity(merge)
                .build();
    }
}
