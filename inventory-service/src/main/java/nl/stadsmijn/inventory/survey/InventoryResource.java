package nl.stadsmijn.inventory.survey;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Inventories: surveys of donors. Its root is shared with elements and imports, whose paths begin with an inventory. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.CONTRACTOR, Role.SURVEYOR, Role.OWNER})
@Tag(name = "inventories", description = "Surveys of donors, from draft to emptied donor")
public class InventoryResource {

    private final InventoryService inventories;

    InventoryResource(InventoryService inventories) {
        this.inventories = inventories;
    }

    @POST
    @Path("/inventories")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "beginInventory", summary = "Begin the inventory of a donor")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = InventoryRequest.class),
                            examples = @ExampleObject(name = "inventory", value = InventoryRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "A draft",
            content = @Content(schema = @Schema(implementation = InventoryView.class)))
    public Response begin(@NotNull @Valid InventoryRequest request) {
        var inventory = inventories.begin(request);
        return Response.created(URI.create("inventories/" + inventory.id()))
                .tag(IfMatch.tag(inventory.version()))
                .entity(InventoryView.of(inventory))
                .build();
    }

    @GET
    @Path("/inventories")
    @RolesAllowed({Role.CONTRACTOR, Role.SURVEYOR, Role.OWNER, Role.AUTHORITY})
    @Operation(
            operationId = "listInventories",
            summary = "List the inventories of your donors",
            description = "An authority: of donors in its municipalities, once anything of the inventory is offered.")
    public Page<InventoryView> list(
            @QueryParam("donorId") @Parameter(description = "Only of this donor.") UUID donorId,
            @BeanParam PageRequest page) {
        return inventories.list(donorId, page).map(InventoryView::of);
    }

    @GET
    @Path("/inventories/{id}")
    @RolesAllowed({Role.CONTRACTOR, Role.SURVEYOR, Role.OWNER, Role.AUTHORITY})
    @Operation(
            operationId = "getInventory",
            summary = "Read an inventory",
            description = "An authority: of a donor in its municipalities, once anything of the inventory is offered.")
    @APIResponse(
            responseCode = "200",
            description = "The inventory",
            content = @Content(schema = @Schema(implementation = InventoryView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(inventories.account(id).inventory());
    }

    @PATCH
    @Path("/inventories/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @ProblemTypes("conflict")
    @Operation(
            operationId = "changeInventory",
            summary = "Change fields of a draft (JSON Merge Patch)",
            description =
                    "The reference of the asbestos report can be given, or corrected, until the inventory is closed.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = InventoryPatch.class),
                            examples =
                                    @ExampleObject(
                                            name = "asbestos report",
                                            value = "{\"asbestosReport\":\"AI-2026-0417\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The inventory as it is now",
            content = @Content(schema = @Schema(implementation = InventoryView.class)))
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode patch) {
        return answer(inventories.change(id, ifMatch, patch));
    }

    @DELETE
    @Path("/inventories/{id}")
    @ProblemTypes("conflict")
    @Operation(operationId = "discardInventory", summary = "Discard a draft with all its elements")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response discard(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        inventories.discard(id, ifMatch);
        return Response.noContent().build();
    }

    private static Response answer(Inventory inventory) {
        return Response.ok(InventoryView.of(inventory))
                .tag(IfMatch.tag(inventory.version()))
                .build();
    }
}
