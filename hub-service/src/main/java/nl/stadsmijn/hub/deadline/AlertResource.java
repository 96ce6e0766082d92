package nl.stadsmijn.hub.deadline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an organisation was told of lots whose time runs out. */
@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR, Role.CONTRACTOR, Role.OWNER, Role.BUILDER})
@Tag(name = "storage", description = "How long lots may lie in a hub, and what becomes of them")
public class AlertResource {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final AlertRepository alerts;
    private final Caller caller;

    AlertResource(AlertRepository alerts, Caller caller) {
        this.alerts = alerts;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listStorageAlerts",
            summary = "List what your organisation was told of lots whose time in a hub runs out, newest first",
            description =
                    "As owner, as operator of the hub, or as a hub nearby that would take it; with what can be decided. What no longer applies is left out: the lot is gone or another's, has another deadline, or"
                            + " has come further and that was told. What stands names the hub of now: who takes a lot over is told, once, of the rung it is on. The other notices are events on hub.alerts too.")
    public Page<StorageAlert> list(
            @QueryParam("past") @DefaultValue("false") @Parameter(description = "List what no longer applies too.")
                    boolean past,
            @BeanParam PageRequest page) {
        var before = page.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        return Page.of(
                alerts.of(caller.organisation(), past, before, page.limit() + 1), page, each -> List.of(each.id()));
    }
}
