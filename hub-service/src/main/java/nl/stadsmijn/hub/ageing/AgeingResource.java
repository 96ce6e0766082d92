package nl.stadsmijn.hub.ageing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.hub.storage.StorageState;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What ages in a hub. */
@Path("/hubs/{id}/ageing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR})
@Tag(name = "storage", description = "How long lots may lie in a hub, and what becomes of them")
public class AgeingResource {

    private final AgeingService ageing;
    private final Caller caller;

    AgeingResource(AgeingService ageing, Caller caller) {
        this.ageing = ageing;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getAgeing",
            summary = "See what ages in a hub",
            description =
                    "For its operator. What is on each rung of the ladder, as it was told last, and page by page the lots about which somebody must decide.")
    public Ageing get(
            @PathParam("id") UUID id,
            @QueryParam("state")
                    @Parameter(
                            description = "The rungs whose lots are listed; all but STORED when absent.",
                            example = "OVERDUE")
                    Set<StorageState> states,
            @BeanParam PageRequest page) {
        return ageing.of(id, states, caller.organisation(), page);
    }
}
