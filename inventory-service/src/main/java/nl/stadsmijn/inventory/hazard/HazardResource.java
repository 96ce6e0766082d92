package nl.stadsmijn.inventory.hazard;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.survey.InventoryService;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What dangerous substances are known of in a donor. */
@Path("/inventories/{id}/hazards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.CONTRACTOR, Role.SURVEYOR, Role.OWNER, Role.AUTHORITY})
@Tag(name = "inventories", description = "Surveys of donors, from draft to emptied donor")
public class HazardResource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final InventoryService inventories;
    private final HazardRepository hazards;

    HazardResource(InventoryService inventories, HazardRepository hazards) {
        this.inventories = inventories;
        this.hazards = hazards;
    }

    @GET
    @Operation(
            operationId = "listHazards",
            summary = "List the hazardous substances of an inventory",
            description = "All that was said of any substance, also that it is absent, with the report that says so. An"
                    + " authority reads those of donors in its municipalities, once anything is offered.")
    public Page<KnownHazard> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var account = inventories.account(id);
        var after = page.after(2);
        var rows = hazards.list(
                id,
                account.offeredOnly(),
                after.map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL),
                after.map(cursor -> cursor.text(1)).orElse(""),
                page.limit() + 1);
        return Page.of(rows, page, row -> List.of(row.elementId(), row.place())).map(HazardRepository.Row::hazard);
    }
}
