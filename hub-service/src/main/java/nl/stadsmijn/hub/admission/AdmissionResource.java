package nl.stadsmijn.hub.admission;

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
import java.util.UUID;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions to a hub: would it take this? */
@Path("/hubs/{id}/admissions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.CONTRACTOR, Role.OWNER, Role.BUILDER, Role.HUB_OPERATOR, Role.PROCESSOR, Role.PLATFORM})
@Tag(name = "hubs", description = "Places where lots are taken in, kept and shipped")
public class AdmissionResource {

    private final AdmissionService admissions;
    private final Caller caller;

    AdmissionResource(AdmissionService admissions, Caller caller) {
        this.admissions = admissions;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "askAdmission",
            summary = "Ask whether a hub would take lots, before they are brought",
            description =
                    "For lots that your organisation owns or holds. Each line is judged as if those before it that are admitted had come: by what the hub accepts, by its"
                            + " opening hours, and by the room it has now besides what it keeps for what is announced. What is not known is not judged, and said. Nothing is held: at the door it is"
                            + " judged again.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AdmissionRequest.class),
                            examples = @ExampleObject(name = "admission", value = AdmissionRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "A verdict per line",
            content = @Content(schema = @Schema(implementation = Admission.class)))
    public Response ask(@PathParam("id") UUID id, @NotNull @Valid AdmissionRequest request) {
        return Response.ok(admissions.judge(id, request, caller.organisation())).build();
    }
}
