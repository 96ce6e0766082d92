package nl.stadsmijn.inventory.describing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.stadsmijn.inventory.body.Bodies;
import nl.stadsmijn.inventory.description.DescriptionView;
import nl.stadsmijn.inventory.description.Descriptions;
import nl.stadsmijn.inventory.element.ElementRequest;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.precondition.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Descriptions that no survey makes. */
@Path("/descriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "descriptions", description = "What every lot is, wherever it is now")
public class DescribingResource {

    private static final String OWNER = "ownerId";

    private final DescribingService describing;
    private final Descriptions descriptions;
    private final ObjectMapper json;

    DescribingResource(DescribingService describing, Descriptions descriptions, ObjectMapper json) {
        this.describing = describing;
        this.descriptions = descriptions;
        this.json = json;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR})
    @Operation(
            operationId = "describeLot",
            summary = "Describe what walked in",
            description =
                    "Surplus, or what somebody brings to a hub: gives the id of its lot. It is in the ledger, for sale, and open to everybody, when a hub has taken it in.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = WalkIn.class),
                            examples = @ExampleObject(name = "walk-in", value = WalkIn.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The description; lotId is what the intake takes",
            content = @Content(schema = @Schema(implementation = DescriptionView.class)))
    public Response describe(@NotNull JsonNode body) {
        var lot = describing.describe(ownerOf(body), Bodies.read(json, body, ElementRequest.class));
        return Response.created(URI.create("descriptions/" + lot.id()))
                .tag(IfMatch.tag(lot.version()))
                .entity(descriptions.view(lot))
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR, Role.CONTRACTOR, Role.OWNER})
    @ProblemTypes({"conflict", "amount-ruled-by-ledger"})
    @Operation(
            operationId = "changeDescription",
            summary = "Replace what is said of a lot",
            description =
                    "By who has it in hand; of what is another's the price and minimum order stay as its owner set them, also where they are left out. Its owner may send the same with others. The amount is the ledger's.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ElementRequest.class),
                            examples = @ExampleObject(name = "description", value = WalkIn.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The description as it is now",
            content = @Content(schema = @Schema(implementation = DescriptionView.class)))
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode body) {
        var request = Bodies.read(json, body, ElementRequest.class);
        var lot = describing.change(id, ifMatch, request, ElementRequest.namesPrice(body));
        return Response.ok(descriptions.view(lot))
                .tag(IfMatch.tag(lot.version()))
                .build();
    }

    /** Takes the owner off the body, so that what is left is a description. */
    private UUID ownerOf(JsonNode body) {
        if (!(body instanceof ObjectNode object) || !object.has(OWNER)) {
            return null;
        }
        var title = json.createObjectNode().set(OWNER, object.remove(OWNER));
        return Bodies.read(json, title, WalkIn.Title.class).ownerId();
    }
}
