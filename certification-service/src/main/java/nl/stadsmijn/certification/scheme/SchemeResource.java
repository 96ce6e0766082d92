package nl.stadsmijn.certification.scheme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.certification.producttype.ProductTypes;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/schemes")
@Tag(name = "Schemes", description = "The rules of assessments, as data.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SchemeResource {

    private final SchemeService schemes;
    private final ProductTypes productTypes;
    private final Caller caller;

    SchemeResource(SchemeService schemes, ProductTypes productTypes, Caller caller) {
        this.schemes = schemes;
        this.productTypes = productTypes;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listSchemes", summary = "The latest version of each scheme, by id")
    public Page<SchemeView> list(@BeanParam PageRequest page) {
        var found = schemes.page(page);
        var accredited =
                schemes.accredited(found.items().stream().map(Scheme::id).toList());
        return found.map(scheme -> SchemeView.of(scheme, accredited.getOrDefault(scheme.id(), List.of())));
    }

    @POST
    @RolesAllowed(Role.CERTIFIER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ProblemTypes("conflict")
    @Operation(operationId = "addScheme", summary = "Add a scheme, or the next version of a scheme of your own")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    public Response add(@NotNull @Valid SchemeRequest request) {
        var scheme = schemes.add(request.toScheme(productTypes.keys()), caller.organisation());
        return Response.created(URI.create("schemes/%s/versions/%d".formatted(scheme.id(), scheme.version())))
                .tag(IfMatch.tag(scheme.version()))
                .entity(view(scheme))
                .build();
    }

    @GET
    @Path("/{id}/versions/{v}")
    @PermitAll
    @Operation(operationId = "getSchemeVersion", summary = "One version of a scheme; it never changes")
    @APIResponse(
            responseCode = "200",
            description = "The scheme",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    public SchemeView version(@PathParam("id") String id, @PathParam("v") int version) {
        return schemes.find(id, version).map(this::view).orElseThrow(Problem::notFound);
    }

    @PUT
    @Path("/{id}/accreditations/{organisationId}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "accredit", summary = "Accredit an organisation for a scheme; again changes nothing")
    @APIResponse(responseCode = "204", description = "It is accredited")
    public Response accredit(@PathParam("id") String id, @PathParam("organisationId") UUID organisation) {
        schemes.accredit(id, organisation);
        return Response.noContent().build();
    }

    @DELETE
    @Path("/{id}/accreditations/{organisationId}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "endAccreditation",
            summary = "End an organisation's accreditation; certificates already issued stay valid")
    @APIResponse(responseCode = "204", description = "It is not accredited")
    public Response endAccreditation(@PathParam("id") String id, @PathParam("organisationId") UUID organisation) {
        schemes.endAccreditation(id, organisation);
        return Response.noContent().build();
    }

    private SchemeView view(Scheme scheme) {
        return SchemeView.of(scheme, schemes.accredited(List.of(scheme.id())).getOrDefault(scheme.id(), List.of()));
    }
}
