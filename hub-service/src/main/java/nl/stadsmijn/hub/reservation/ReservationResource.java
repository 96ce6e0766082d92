package nl.stadsmijn.hub.reservation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Reservations. */
@Path("/reservations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.ARCHITECT, Role.BUILDER, Role.OWNER, Role.CONTRACTOR, Role.PROCESSOR, Role.PLATFORM})
@Tag(name = "reservations", description = "Holds on amounts of lots")
public class ReservationResource {

    private final ReservationService reservations;
    private final ReservationViews views;
    private final Acting acting;
    private final Caller caller;

    ReservationResource(ReservationService reservations, ReservationViews views, Acting acting, Caller caller) {
        this.reservations = reservations;
        this.views = views;
        this.acting = acting;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @ProblemTypes({"not-enough-left", "not-for-sale", "reservation-limit"})
    @Operation(
            operationId = "reserve",
            summary = "Reserve amounts of lots",
            description =
                    "An option on every line, or on none; it expires after 72 hours, or what the platform has set. The same lot twice is checked on the"
                            + " sum. An organisation has so many options, and so many lots reserved, at a time, and so many turns on the same lot.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReservationRequest.class),
                            examples = @ExampleObject(name = "reservation", value = ReservationRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The reservation",
            content = @Content(schema = @Schema(implementation = ReservationView.class)))
    public Response reserve(@NotNull @Valid ReservationRequest request) {
        var placed = reservations.reserve(request.lines(), acting.by());
        var reservation = placed.reservation();
        return answer(
                Response.created(URI.create("reservations/" + reservation.id())),
                reservation,
                ReservationView.of(reservation, placed.windows(), null));
    }

    @GET
    @Operation(operationId = "listReservations", summary = "List your organisation's reservations")
    public Page<ReservationView> list(@BeanParam PageRequest page) {
        return views.of(reservations.list(caller.organisation(), page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.ARCHITECT,
        Role.BUILDER,
        Role.OWNER,
        Role.CONTRACTOR,
        Role.PROCESSOR,
        Role.HUB_OPERATOR,
        Role.PLATFORM
    })
    @Operation(
            operationId = "getReservation",
            summary = "Read a reservation",
            description =
                    "For its holder; for who owns a lot of it, or holds one in which it lies, the lines that are about their lots.")
    @APIResponse(
            responseCode = "200",
            description = "The reservation",
            content = @Content(schema = @Schema(implementation = ReservationView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), reservations.visible(id, caller.organisation()));
    }

    @DELETE
    @Path("/{id}")
    @ProblemTypes({"belongs-to-deal", "already-dispatched"})
    @OverAlready
    @Operation(
            operationId = "releaseReservation",
            summary = "Release a reservation",
            description = "Not while a shipment of it is on its way: that is received or brought back first.")
    @APIResponse(responseCode = "204", description = "Released")
    public void release(@PathParam("id") UUID id) {
        reservations.release(id, acting.by());
    }

    @POST
    @Path("/{id}/confirmation")
    @Idempotent
    @ProblemTypes({"belongs-to-deal", "already-firm"})
    @OverAlready
    @Operation(
            operationId = "confirmReservation",
            summary = "Make an option firm",
            description =
                    "With a condition it dissolves when that is not met by the end of the day (Europe/Amsterdam).")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ConfirmationRequest.class),
                            examples = @ExampleObject(name = "confirmation", value = ConfirmationRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The firm reservation",
            content = @Content(schema = @Schema(implementation = ReservationView.class)))
    public Response confirm(@PathParam("id") UUID id, @Valid ConfirmationRequest request) {
        var condition = request == null ? null : request.condition();
        return answer(Response.ok(), reservations.confirm(id, condition, acting.by()));
    }

    @POST
    @Path("/{id}/extension")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @ProblemTypes({"belongs-to-deal", "already-firm", "already-extended"})
    @OverAlready
    @Operation(
            operationId = "extendReservation",
            summary = "Extend an option, once",
            description = "By as long again as options last, counted from its end. Takes no body.")
    @APIResponse(
            responseCode = "200",
            description = "The extended option",
            content = @Content(schema = @Schema(implementation = ReservationView.class)))
    public Response extend(@PathParam("id") UUID id) {
        return answer(Response.ok(), reservations.extend(id, acting.by()));
    }

    private Response answer(Response.ResponseBuilder answer, Reservation reservation) {
        return answer(answer, reservation, views.of(reservation));
    }

    private static Response answer(Response.ResponseBuilder answer, Reservation reservation, ReservationView view) {
        return answer.tag(IfMatch.tag(reservation.facts().version()))
                .entity(view)
                .build();
    }
}
