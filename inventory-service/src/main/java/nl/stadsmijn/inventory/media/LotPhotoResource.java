package nl.stadsmijn.inventory.media;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.io.IOException;
import java.util.UUID;
import nl.stadsmijn.inventory.description.LotPhoto;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Photos and documents of lots that are no elements. */
@Path("/descriptions/{id}/photos")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "photos", description = PhotoResource.TAG)
public class LotPhotoResource {

    private final PhotoUploads uploads;

    LotPhotoResource(PhotoUploads uploads) {
        this.uploads = uploads;
    }

    /** Not on a virtual thread, as {@link PhotoResource#add}. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR, Role.CONTRACTOR, Role.OWNER})
    @Idempotent
    @InTurn
    @UploadLimit
    @ProblemTypes("conflict")
    @Operation(
            operationId = "addPhotoOfLot",
            summary = "Add a photo or document to any lot",
            description =
                    "To a walk-in, or what came of a harvest, a split, a merge or a treatment: by who has it in hand, as a hub or processor, or its owner. "
                            + PhotoResource.WHAT_IS_TAKEN)
    @RequestBody(
            description = "The file itself.",
            required = true,
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "What is kept of it",
            content = @Content(schema = @Schema(implementation = LotPhoto.class)))
    public Response add(
            @PathParam("id") UUID id,
            @QueryParam("caption")
                    @Size(max = PhotoPatch.LONGEST_CAPTION)
                    @Parameter(example = "Oplegging aan de noordzijde")
                    String caption,
            @Context HttpHeaders headers,
            @NotNull File body)
            throws IOException {
        return uploads.take(id, caption, headers, body);
    }
}
