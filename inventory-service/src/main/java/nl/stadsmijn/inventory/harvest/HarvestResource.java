package nl.stadsmijn.inventory.harvest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Harvest;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Harvest reports; not for surveyors. */
@Path("/elements/{id}/harvests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.CONTRACTOR, Role.OWNER})
@Tag(name = "elements", description = "The lines of an inventory; each is a lot with the same id")
public class HarvestResource {

    private final HarvestService harvests;

    HarvestResource(HarvestService harvests) {
        this.harvests = harvests;
    }

    @POST
    @Idempotent
    @ProblemTypes("conflict")
    @Operation(
            operationId = "reportHarvest",
            summary = "Report what was taken out",
            description =
                    "In one go or in parts. When nothing is left in the donor the lot keeps its id; a part is a lot of its own: see lotId."
                            + " More than was inventoried is taken with moreThanInventoried and a reason.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = HarvestRequest.class),
                            examples = {
                                @ExampleObject(name = "a part", value = HarvestRequest.EXAMPLE),
                                @ExampleObject(name = "more than inventoried", value = HarvestRequest.SURPLUS_EXAMPLE)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The harvest, with the lot that stands on the site now",
            content = @Content(schema = @Schema(implementation = Harvest.class)))
    @APIResponse(
            responseCode = "200",
            description = "dryRun: what would be reported; its ids are of nothing, unless lotId is the element's own",
            content = @Content(schema = @Schema(implementation = Harvest.class)))
    public Response report(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Only try; nothing is kept.")
                    boolean dryRun,
            @NotNull @Valid HarvestRequest report) {
        var harvest = harvests.report(id, report, dryRun);
        if (dryRun) {
            return Response.ok(harvest).build();
        }
        return Response.created(URI.create("descriptions/" + harvest.lotId()))
                .entity(harvest)
                .build();
    }
}
