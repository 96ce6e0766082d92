package nl.stadsmijn.inventory.media;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.io.IOException;
import java.util.UUID;
import nl.stadsmijn.inventory.description.LotPhoto;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.precondition.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Photos and documents of lots. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "photos", description = PhotoResource.TAG)
public class PhotoResource {

    static final String TAG = "Photos and documents of elements, and of every other lot";
    static final String WHAT_IS_TAKEN =
            "JPEG, PNG and WebP become photos, PDF becomes a document; what a file is, is told by its content. A photo is kept upright and "
                    + "encoded anew: place, time, camera and all else that was not to be seen is gone. WebP is kept as JPEG, or as PNG if "
                    + "one can see through it. At most 20 MB, 20 photos and 10 documents.";

    private final PhotoUploads uploads;
    private final PhotoService photos;
    private final PhotoReading reading;
    private final ShownPhotos shown;
    private final OrphanSweep sweep;

    PhotoResource(
            PhotoUploads uploads, PhotoService photos, PhotoReading reading, ShownPhotos shown, OrphanSweep sweep) {
        this.uploads = uploads;
        this.photos = photos;
        this.reading = reading;
        this.shown = shown;
        this.sweep = sweep;
    }

    /** Not on a virtual thread: decoding keeps a processor busy, and those threads share few. */
    @POST
    @Path("/elements/{id}/photos")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.CONTRACTOR, Role.SURVEYOR, Role.OWNER})
    @Idempotent
    @InTurn
    @UploadLimit
    @ProblemTypes("conflict")
    @Operation(operationId = "addPhoto", summary = "Add a photo or document to an element", description = WHAT_IS_TAKEN)
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

    @GET
    @Path("/photos/{id}")
    @Produces(MediaType.WILDCARD)
    @PermitAll
    @RunOnVirtualThread
    @Operation(
            operationId = "getPhoto",
            summary = "Read a photo or document",
            description =
                    "The ETag is that of its caption and place too: send it as If-Match to change or delete. HEAD gives it without the bytes.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes; never changed as long as the address is there",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "You have it: If-None-Match named its ETag")
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("size") @Parameter(description = "The original when absent; a document has no other.")
                    PhotoSize size,
            @Context Request request,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String ifNoneMatch) {
        var answer = new PhotoAnswer(reading.see(id), (size == null ? PhotoSize.original : size).size());
        if (answer.isKnown(ifNoneMatch)) {
            return answer.notModified();
        }
        return request.getMethod().equals(HttpMethod.HEAD) ? answer.head() : answer.full(reading);
    }

    @PATCH
    @Path("/photos/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RunOnVirtualThread
    @RolesAllowed({Role.CONTRACTOR, Role.SURVEYOR, Role.OWNER, Role.HUB_OPERATOR, Role.PROCESSOR})
    @ProblemTypes("conflict")
    @Operation(operationId = "changePhoto", summary = "Change caption or place of a photo (JSON Merge Patch)")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = PhotoPatch.class),
                            examples = @ExampleObject(name = "make it the first", value = PhotoPatch.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The photo as it is now",
            content = @Content(schema = @Schema(implementation = LotPhoto.class)))
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode patch) {
        var photo = photos.change(id, ifMatch, patch);
        return Response.ok(shown.show(photo)).tag(IfMatch.tag(photo.version())).build();
    }

    @DELETE
    @Path("/photos/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Role.CONTRACTOR, Role.SURVEYOR, Role.OWNER, Role.HUB_OPERATOR, Role.PROCESSOR})
    @ProblemTypes("conflict")
    @Operation(operationId = "removePhoto", summary = "Delete a photo or document")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response remove(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        sweep.forget(photos.remove(id, ifMatch));
        return Response.noContent().build();
    }
}
