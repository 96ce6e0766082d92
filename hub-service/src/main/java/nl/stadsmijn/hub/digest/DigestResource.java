package nl.stadsmijn.hub.digest;

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

/** A hub's digests. */
@Path("/hubs/{id}/digests")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR})
@Tag(name = "storage", description = "How long lots may lie in a hub, and what becomes of them")
public class DigestResource {

    private final DigestService digests;
    private final Caller caller;

    DigestResource(DigestService digests, Caller caller) {
        this.digests = digests;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listDigests",
            summary = "List a hub's weekly digests, newest first",
            description =
                    "For its operator: which lots reached which rung, what is due in the coming weeks, and the room there is. Drawn up on Monday, 06:00"
                            + " Europe/Amsterdam, once per ISO week; told on hub.alerts too.")
    public Page<Digest> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return digests.list(id, caller.organisation(), page);
    }
}
