package nl.stadsmijn.hub.occupancy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How full hubs are. */
@Path("/hubs/{id}/occupancy")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR})
@Tag(name = "hubs", description = "Places where lots are taken in, kept and shipped")
public class OccupancyResource {

    private final OccupancyService occupancy;
    private final Caller caller;

    OccupancyResource(OccupancyService occupancy, Caller caller) {
        this.occupancy = occupancy;
        this.caller = caller;
    }

    @GET
    @ProblemTypes("rule-broken")
    @Operation(
            operationId = "getOccupancy",
            summary = "Read how full a hub is, and how full it gets",
            description =
                    "For the hub's operator. By each limit what is taken and free, and of how many lots that is not known. The forecast is per week: what is planned to come"
                            + " and to go, and what must go because its storage time ends; what is overdue stays until somebody acts.")
    public Occupancy get(
            @PathParam("id") UUID id,
            @QueryParam("weeks")
                    @DefaultValue("12")
                    @Min(1)
                    @Max(52)
                    @Parameter(
                            description = "How many weeks to look ahead, 1-52; this week is the first.",
                            example = "12")
                    int weeks,
            @QueryParam("reserved")
                    @DefaultValue("false")
                    @Parameter(description = "Whether to add up what is firmly reserved too.")
                    boolean reserved) {
        return occupancy.of(id, weeks, reserved, caller.organisation());
    }
}
