package nl.stadsmijn.hub.treatment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Treatments of a lot. */
@Path("/stock/{lotId}/treatments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "work", description = "What a holder does with the lots at hand")
public class TreatmentResource {

    private final TreatmentService treatments;
    private final Acting acting;
    private final Caller caller;

    TreatmentResource(TreatmentService treatments, Acting acting, Caller caller) {
        this.treatments = treatments;
        this.acting = acting;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR})
    @ProblemTypes("promised")
    @Operation(
            operationId = "treatLot",
            summary = "Book a treatment",
            description =
                    "For the holder of all that went in. What came out are new lots, which inventory-service describes; what was left over is written off, and is in the donor's"
                            + " material balance by what becomes of it. In and out must be equal in kg, but for 0.1 % or 1 kg. The storage time in the hub starts anew, the legal limit of"
                            + " waste does not.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TreatmentRequest.class),
                            examples = @ExampleObject(name = "treatment", value = TreatmentRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The treatment, with the lots that came out",
            content = @Content(schema = @Schema(implementation = TreatmentView.class)))
    public Response treat(@PathParam("lotId") UUID lotId, @NotNull @Valid TreatmentRequest request) {
        var treatment = treatments.treat(lotId, request, acting.by());
        return Response.created(URI.create("stock/%s/treatments".formatted(lotId)))
                .entity(treatment)
                .build();
    }

    @GET
    @RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR, Role.CONTRACTOR, Role.OWNER, Role.BUILDER})
    @Operation(
            operationId = "listTreatments",
            summary = "List the treatments that a lot went into or came out of",
            description = "For its owner and its holder, oldest first.")
    public Page<TreatmentView> list(@PathParam("lotId") UUID lotId, @BeanParam PageRequest page) {
        return treatments.list(lotId, caller.organisation(), page);
    }
}
