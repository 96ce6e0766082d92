package nl.stadsmijn.inventory.description;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.stadsmijn.kit.precondition.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Descriptions of lots, open to everybody. */
@Path("/descriptions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "descriptions", description = "What every lot is, wherever it is now")
public class DescriptionResource {

    private final Descriptions descriptions;

    DescriptionResource(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDescription",
            summary = "Read what a lot is",
            description =
                    "Before harvest its place is told to 1 km, but exactly to the owner and the participants of its donor.")
    @APIResponse(
            responseCode = "200",
            description = "The description",
            content = @Content(schema = @Schema(implementation = DescriptionView.class)))
    public Response get(@PathParam("id") UUID id) {
        var lot = descriptions.see(id);
        return Response.ok(descriptions.view(lot))
                .tag(IfMatch.tag(lot.version()))
                .build();
    }
}
