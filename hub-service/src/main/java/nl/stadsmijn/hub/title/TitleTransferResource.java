package nl.stadsmijn.hub.title;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.stadsmijn.hub.stock.Acting;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Transfers of a lot's title. */
@Path("/stock/{lotId}/title-transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR, Role.CONTRACTOR, Role.OWNER, Role.BUILDER})
@Tag(name = "titles", description = "Whose a lot is, apart from who has it")
public class TitleTransferResource {

    private final TitleTransferService titles;
    private final Acting acting;

    TitleTransferResource(TitleTransferService titles, Acting acting) {
        this.titles = titles;
        this.acting = acting;
    }

    @POST
    @Idempotent
    @ProblemTypes({"not-the-owner", "promised", "not-on-hand", "on-inspection-hold"})
    @Operation(
            operationId = "transferTitle",
            summary = "Give a lot's title to another owner",
            description =
                    "By its owner; where it lies and who holds it stay as they are. What is promised to somebody stays with the owner who promised it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TitleTransferRequest.class),
                            examples = @ExampleObject(name = "titleTransfer", value = TitleTransferRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The title has passed",
            content = @Content(schema = @Schema(implementation = TitleTransferView.class)))
    public Response transfer(@PathParam("lotId") UUID lotId, @NotNull @Valid TitleTransferRequest request) {
        var passed = titles.transfer(lotId, request, acting.by());
        return Response.created(URI.create("stock/" + passed.lotId()))
                .entity(passed)
                .build();
    }
}
