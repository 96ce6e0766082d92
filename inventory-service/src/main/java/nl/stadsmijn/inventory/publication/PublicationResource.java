package nl.stadsmijn.inventory.publication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publication of an inventory; not for surveyors, who describe but do not offer. */
@Path("/inventories/{id}/publication")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.CONTRACTOR, Role.OWNER})
@Tag(name = "inventories", description = "Surveys of donors, from draft to emptied donor")
public class PublicationResource {

    private final PublicationService publications;

    PublicationResource(PublicationService publications) {
        this.publications = publications;
    }

    @POST
    @Idempotent
    @ProblemTypes({"conflict", "rule-broken"})
    @Operation(
            operationId = "publishInventory",
            summary = "Publish an inventory",
            description =
                    "Each element that can be harvested becomes a lot that all can find; every element that is not complete enough is named with the rule it"
                            + " breaks, and then none is published. What can't be harvested stays in the inventory; it is listed. notices: what buyers will ask"
                            + " about, such as a condition that nobody has assessed.")
    @APIResponse(
            responseCode = "200",
            description = "What was published, and what not",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    public Response publish(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Only check.") boolean dryRun) {
        return Response.ok(publications.publish(id, dryRun)).build();
    }
}
