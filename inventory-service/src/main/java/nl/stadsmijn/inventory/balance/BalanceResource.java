package nl.stadsmijn.inventory.balance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import nl.stadsmijn.inventory.survey.InventoryService;
import nl.stadsmijn.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The account of a donor, for those who work on it and for the authority of its municipality. */
@Path("/inventories/{id}/material-balance")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.CONTRACTOR, Role.SURVEYOR, Role.OWNER, Role.AUTHORITY})
@Tag(name = "material balance", description = "Where the material of a donor went, and who received it")
public class BalanceResource {

    private final InventoryService inventories;
    private final Balances balances;
    private final Clock clock;

    BalanceResource(InventoryService inventories, Balances balances, Clock clock) {
        this.inventories = inventories;
        this.balances = balances;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getMaterialBalance",
            summary = "The material balance of an inventory",
            description =
                    "By material and Eural code (BRL SVMS-007, 4.3.9): what was inventoried and found, where it went or is, and what explains the difference, followed through the ledger"
                            + " by every split, merge and treatment. It is worked out anew at every call, from what is never deleted, so it can be read for years. Of an element whose mass nobody stated"
                            + " nothing is made up: it is counted apart. An authority reads those of donors in its municipalities, once anything is offered; of a draft what"
                            + " is offered already.")
    public MaterialBalanceView get(@PathParam("id") UUID id) {
        var account = inventories.account(id);
        return MaterialBalanceView.of(account.inventory(), balances.of(account), clock.instant());
    }
}
