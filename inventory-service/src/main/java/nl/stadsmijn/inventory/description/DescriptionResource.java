package nl.stadsmijn.inventory.description;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.stadsmijn.kit.precondition.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
    private final LinkedAnswers linked;

    DescriptionResource(Descriptions descriptions, LinkedAnswers linked) {
        this.descriptions = descriptions;
        this.linked = linked;
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, LinkedProducts.MEDIA_TYPE})
    @Operation(
            operationId = "getDescription",
            summary = "Read what a lot is",
            description =
                    "Before harvest its place is told to 1 km, but exactly to the owner and the participants of its donor."
                            + " By Accept: application/ld+json gives what it is in the words of schema.org, without donor and price.")
    @APIResponse(
            responseCode = "200",
            description = "The description",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DescriptionView.class)),
                @Content(mediaType = LinkedProducts.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        var lot = descriptions.see(id);
        if (linked.isWanted(request)) {
            return linked.answer(lot);
        }
        return Response.ok(descriptions.view(lot), MediaType.APPLICATION_JSON)
                .tag(IfMatch.tag(lot.version()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
