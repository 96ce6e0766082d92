package nl.stadsmijn.hub.reservation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is promised of a lot, for who has to keep it ready. */
@Path("/stock/{lotId}/reservations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR, Role.CONTRACTOR, Role.OWNER, Role.BUILDER})
@Tag(name = "reservations", description = "Holds on amounts of lots")
public class LotReservationResource {

    private final ReservationService reservations;
    private final ReservationViews views;
    private final Caller caller;

    LotReservationResource(ReservationService reservations, ReservationViews views, Caller caller) {
        this.reservations = reservations;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listReservationsOfLot",
            summary = "List the reservations that have something of a lot",
            description =
                    "For its owner and its holder, oldest first: what must stay, until when, and which firm one a shipment (POST /shipments) is for. Of each the lines that are about lots"
                            + " that you own or hold. What is over is not listed.")
    public Page<ReservationView> list(@PathParam("lotId") UUID lotId, @BeanParam PageRequest page) {
        return views.of(reservations.onLot(lotId, caller.organisation(), page));
    }
}
