package nl.stadsmijn.hub.split;

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

/** Splits of a lot. */
@Path("/stock/{lotId}/splits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR})
@Tag(name = "work", description = "What a holder does with the lots at hand")
public class SplitResource {

    private final SplitService splits;
    private final Acting acting;

    SplitResource(SplitService splits, Acting acting) {
        this.splits = splits;
        this.acting = acting;
    }

    @POST
    @Idempotent
    @ProblemTypes({"not-on-hand", "on-inspection-hold"})
    @Operation(
            operationId = "splitLot",
            summary = "Split a lot",
            description =
                    "For its holder. Each part becomes a lot of its own; what remains keeps the id, and the storage deadline is that of the whole."
                            + " Reservations go along, firm ones first, and no sum of theirs changes.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SplitRequest.class),
                            examples = @ExampleObject(name = "split", value = SplitRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The parts",
            content = @Content(schema = @Schema(implementation = SplitView.class)))
    public Response split(@PathParam("lotId") UUID lotId, @NotNull @Valid SplitRequest request) {
        var split = splits.split(lotId, request, acting.by());
        return Response.created(URI.create("stock/%s/lineage".formatted(lotId)))
                .entity(split)
                .build();
    }
}
