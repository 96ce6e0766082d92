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
import nl.stadsmijn.kit.page.Cursor;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What hazards are known of in a donor. */
@Path("/inventories/{id}/hazards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.CONTRACTOR, Role.SURVEYOR, Role.OWNER, Role.AUTHORITY})
@Tag(name = "inventories", description = "Surveys of donors, from draft to emptied donor")
public class HazardResource {

    private final InventoryService inventories;
    private final Hazards hazards;

    HazardResource(InventoryService inventories, Hazards hazards) {
        this.inventories = inventories;
        this.hazards = hazards;
    }

    @GET
    @Operation(
            operationId = "listHazards",
            summary = "List the hazards of an inventory",
            description =
                    "All that was said of any substance, also that it is absent, with the report that says so; elements that"
                            + " were inventoried under a Eural code of hazardous waste (*) without such a substance (BY_CODE); what"
                            + " left under one, from the donor or from a hub (REMOVED), with who took it; and what was found in lots since they came out (lotId). An authority reads those of"
                            + " donors in its municipalities, once anything is offered.")
    public Page<KnownHazard> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var after = page.after(3)
                .map(cursor -> new Hazards.Position(source(cursor), cursor.uuid(1), cursor.text(2)))
                .orElse(Hazards.Position.BEFORE_ALL);
        var rows = hazards.after(inventories.account(id), after)
                .limit(page.limit() + 1)
                .toList();
        return Page.of(rows, page, HazardResource::position).map(Hazards.Placed::hazard);
    }

    private static List<?> position(Hazards.Placed placed) {
        var position = placed.position();
        return List.of(position.source().ordinal(), position.id(), position.place());
    }

    /** A number that is of no source was made up; it gets the list from the nearest on. */
    private static Hazards.Source source(Cursor cursor) {
        var sources = Hazards.Source.values();
        return sources[Math.clamp(cursor.number(0), 0, sources.length - 1)];
    }
}
