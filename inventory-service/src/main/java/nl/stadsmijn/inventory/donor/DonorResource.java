package nl.stadsmijn.inventory.donor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Donors: what is going to be dismantled. */
@Path("/donors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.CONTRACTOR, Role.SURVEYOR, Role.OWNER})
@Tag(name = "donors", description = "Buildings, civil structures and public spaces that are going to be dismantled")
public class DonorResource {

    private final DonorService donors;

    DonorResource(DonorService donors) {
        this.donors = donors;
    }

    @POST
    @Idempotent
    @Operation(operationId = "registerDonor", summary = "Register a donor")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = DonorRequest.class),
                            examples = @ExampleObject(name = "donor", value = DonorRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The donor; you are a participant",
            content = @Content(schema = @Schema(implementation = DonorView.class)))
    public Response register(@NotNull @Valid DonorRequest request) {
        var donor = donors.register(request);
        return Response.created(URI.create("donors/" + donor.id()))
                .tag(IfMatch.tag(donor.version()))
                .entity(DonorView.of(donor))
                .build();
    }

    @GET
    @RolesAllowed({Role.CONTRACTOR, Role.SURVEYOR, Role.OWNER, Role.AUTHORITY})
    @Operation(
            operationId = "listDonors",
            summary = "List the donors you own or work on",
            description = "An authority: those in its municipalities of which anything is offered.")
    public Page<DonorView> list(@BeanParam PageRequest page) {
        return donors.list(page).map(DonorView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CONTRACTOR, Role.SURVEYOR, Role.OWNER, Role.AUTHORITY})
    @Operation(
            operationId = "getDonor",
            summary = "Read a donor",
            description = "An authority: one in its municipalities of which anything is offered.")
    @APIResponse(
            responseCode = "200",
            description = "The donor",
            content = @Content(schema = @Schema(implementation = DonorView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(donors.readable(id));
    }

    @PUT
    @Path("/{id}")
    @ProblemTypes("conflict")
    @Operation(
            operationId = "changeDonor",
            summary = "Replace a donor",
            description = "Published lots follow: their place and availability come from the donor.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = DonorRequest.class),
                            examples = @ExampleObject(name = "donor", value = DonorRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The donor as it is now",
            content = @Content(schema = @Schema(implementation = DonorView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid DonorRequest request) {
        return answer(donors.change(id, ifMatch, request));
    }

    private static Response answer(Donor donor) {
        return Response.ok(DonorView.of(donor))
                .tag(IfMatch.tag(donor.version()))
                .build();
    }
}
