package nl.stadsmijn.hub.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import nl.stadsmijn.hub.stock.Acting;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.precondition.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Intakes of a hub. */
@Path("/hubs/{id}/intakes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR})
@Tag(name = "intakes", description = "Taking lots in at a hub")
public class IntakeResource {

    private final IntakeService intakes;
    private final Acting acting;
    private final Caller caller;

    IntakeResource(IntakeService intakes, Acting acting, Caller caller) {
        this.intakes = intakes;
        this.acting = acting;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "takeIn",
            summary = "Take lots in",
            description =
                    "For the hub's operator. Each line has its own outcome: what can come in does. The storage time of what came in runs from today"
                            + " (Europe/Amsterdam). What was counted above or below the lot's amount is booked with the note as reason.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = IntakeRequest.class),
                            examples = @ExampleObject(name = "intake", value = IntakeRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The intake, with an outcome per line",
            content = @Content(schema = @Schema(implementation = Intake.class)))
    public Response take(@PathParam("id") UUID id, @NotNull @Valid IntakeRequest request) {
        var intake = intakes.take(id, request, acting.by());
        return Response.created(URI.create("hubs/%s/intakes/%s".formatted(id, intake.id())))
                .tag(IfMatch.tag(1))
                .entity(intake)
                .build();
    }

    @GET
    @Path("/{intakeId}")
    @Operation(operationId = "getIntake", summary = "Read an intake", description = "For the hub's operator.")
    public Intake get(@PathParam("id") UUID id, @PathParam("intakeId") UUID intakeId) {
        return intakes.get(id, intakeId, caller.organisation());
    }
}
