package nl.stadsmijn.hub.fee;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What storing costs. */
@Path("/hubs/{id}/fees")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
    Role.HUB_OPERATOR,
    Role.PROCESSOR,
    Role.CONTRACTOR,
    Role.OWNER,
    Role.BUILDER,
    Role.ARCHITECT,
    Role.PLATFORM
})
@Tag(name = "storage fees", description = "What storing lots in a hub costs their owners")
public class FeeResource {

    private static final String FROM = "The first day, Europe/Amsterdam.";
    private static final String UNTIL =
            "The last day, included, at most a year after the first. Days that are not over are left out.";

    private final FeeService fees;
    private final Caller caller;

    FeeResource(FeeService fees, Caller caller) {
        this.fees = fees;
        this.caller = caller;
    }

    @GET
    @ProblemTypes("rule-broken")
    @Operation(
            operationId = "listStorageFees",
            summary = "List what lots cost, per owner and lot",
            description =
                    "The hub's operator sees every owner, others themselves. The day of intake is charged, that of leaving is not: a day costs what lies there when it ends,"
                            + " at the price that the hub had on that day. What is left of a lot takes its share of the space.")
    public Page<LotFee> lots(
            @PathParam("id") UUID id,
            @QueryParam("from") @NotNull @Parameter(required = true, description = FROM, example = "2026-11-01")
                    LocalDate from,
            @QueryParam("until") @NotNull @Parameter(required = true, description = UNTIL, example = "2026-11-30")
                    LocalDate until,
            @QueryParam("ownerId") @Parameter(description = "Only the lots of this owner.") UUID ownerId,
            @BeanParam PageRequest page) {
        return fees.lots(id, from, until, ownerId, caller.organisation(), page);
    }

    @GET
    @Path("/totals")
    @ProblemTypes("rule-broken")
    @Operation(
            operationId = "listStorageFeeTotals",
            summary = "List what storing costs, per owner",
            description = "The sums of the fees of their lots.")
    public Page<OwnerFee> totals(
            @PathParam("id") UUID id,
            @QueryParam("from") @NotNull @Parameter(required = true, description = FROM, example = "2026-11-01")
                    LocalDate from,
            @QueryParam("until") @NotNull @Parameter(required = true, description = UNTIL, example = "2026-11-30")
                    LocalDate until,
            @BeanParam PageRequest page) {
        return fees.owners(id, from, until, caller.organisation(), page);
    }
}
