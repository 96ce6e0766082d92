package nl.stadsmijn.hub.announcement;

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

/** Announcements of what is brought to a hub. */
@Path("/hubs/{id}/announcements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.CONTRACTOR, Role.OWNER, Role.BUILDER, Role.HUB_OPERATOR, Role.PROCESSOR, Role.PLATFORM})
@Tag(name = "intakes", description = "Taking lots in at a hub")
public class AnnouncementResource {

    private final AnnouncementService announcements;
    private final Caller caller;

    AnnouncementResource(AnnouncementService announcements, Caller caller) {
        this.announcements = announcements;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @ProblemTypes("not-admitted")
    @Operation(
            operationId = "announceIntake",
            summary = "Announce lots to a hub, before transport",
            description =
                    "For the owner or holder of the lots. The answer is the hub's: all lines are accepted, or none is, with every rule and limit that says no and what would"
                            + " fit. What is accepted keeps its room until a week after the day. A lot may still be in its donor:"
                            + " what is announced goes along with what is harvested, split off or merged, and ends with what is lost.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AnnouncementRequest.class),
                            examples = @ExampleObject(name = "announcement", value = AnnouncementRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The announcement, accepted",
            content = @Content(schema = @Schema(implementation = Announcement.class)))
    public Response announce(@PathParam("id") UUID id, @NotNull @Valid AnnouncementRequest request) {
        var announcement = announcements.announce(id, request, caller.organisation());
        return Response.created(URI.create("hubs/%s/announcements/%s".formatted(id, announcement.id())))
                .entity(announcement)
                .build();
    }

    @GET
    @Operation(
            operationId = "listAnnouncements",
            summary = "List what is announced to a hub, by day",
            description = "The hub's operator sees all of it, others what they announced.")
    public Page<Announcement> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return announcements.list(id, caller.organisation(), page);
    }

    @GET
    @Path("/{announcementId}")
    @Operation(
            operationId = "getAnnouncement",
            summary = "Read an announcement",
            description = "For who announced it, and the hub's operator.")
    public Announcement get(@PathParam("id") UUID id, @PathParam("announcementId") UUID announcementId) {
        return announcements.get(id, announcementId, caller.organisation());
    }

    @POST
    @Path("/{announcementId}/cancellation")
    @Idempotent
    @ProblemTypes({"already-received", "already-cancelled", "already-lapsed"})
    @Operation(
            operationId = "cancelAnnouncement",
            summary = "Call an announcement off",
            description =
                    "For who announced it, and the hub's operator. What has come in stays in; the room of the rest is free again.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CancellationRequest.class),
                            examples = @ExampleObject(name = "cancellation", value = CancellationRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The announcement as it is now",
            content = @Content(schema = @Schema(implementation = Announcement.class)))
    public Response cancel(
            @PathParam("id") UUID id,
            @PathParam("announcementId") UUID announcementId,
            @NotNull @Valid CancellationRequest request) {
        return Response.ok(announcements.cancel(id, announcementId, request, caller.organisation()))
                .build();
    }
}
