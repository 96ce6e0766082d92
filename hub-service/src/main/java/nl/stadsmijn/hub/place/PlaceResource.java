package nl.stadsmijn.hub.place;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Caller;
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

/** What lies where within a hub. */
@Path("/hubs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR})
@Tag(name = "places", description = "Places within a hub, and what lies where")
public class PlaceResource {

    private final PlaceService places;
    private final ShelvingService shelvings;
    private final Caller caller;

    PlaceResource(PlaceService places, ShelvingService shelvings, Caller caller) {
        this.places = places;
        this.shelvings = shelvings;
        this.caller = caller;
    }

    @POST
    @Path("/places")
    @Idempotent
    @Operation(
            operationId = "addPlaces",
            summary = "Add places within a hub",
            description = "Aisles, racks, bins: what lots are put in. For the hub's operator.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PlacesRequest.class),
                            examples = @ExampleObject(name = "places", value = PlacesRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The places that were added",
            content = @Content(schema = @Schema(implementation = HubPlaces.class)))
    public Response add(@PathParam("id") UUID id, @NotNull @Valid PlacesRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(places.add(id, request, caller.organisation()))
                .build();
    }

    @GET
    @Path("/places")
    @Operation(operationId = "listPlaces", summary = "List the places within a hub, by their codes")
    public Page<HubPlace> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return places.list(id, caller.organisation(), page);
    }

    @GET
    @Path("/places/{placeId}")
    @Operation(operationId = "getPlace", summary = "Read a place within a hub")
    @APIResponse(
            responseCode = "200",
            description = "The place",
            content = @Content(schema = @Schema(implementation = HubPlace.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("placeId") UUID placeId) {
        var place = places.get(id, placeId, caller.organisation());
        return Response.ok(place).tag(IfMatch.tag(place.version())).build();
    }

    @PUT
    @Path("/places/{placeId}")
    @Operation(
            operationId = "changePlace",
            summary = "Change what a place within a hub holds",
            description = "For the hub's operator. No less than what lies there takes.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PlaceRequest.class),
                            examples = @ExampleObject(name = "place", value = PlaceRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The place",
            content = @Content(schema = @Schema(implementation = HubPlace.class)))
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("placeId") UUID placeId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PlaceRequest request) {
        var place = places.change(id, placeId, request, ifMatch, caller.organisation());
        return Response.ok(place).tag(IfMatch.tag(place.version())).build();
    }

    @DELETE
    @Path("/places/{placeId}")
    @ProblemTypes("conflict")
    @Operation(
            operationId = "removePlace",
            summary = "Remove a place within a hub",
            description = "Refused while something lies there.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(
            @PathParam("id") UUID id, @PathParam("placeId") UUID placeId, @HeaderParam("If-Match") String ifMatch) {
        places.remove(id, placeId, ifMatch, caller.organisation());
    }

    @POST
    @Path("/shelvings")
    @Idempotent
    @Operation(
            operationId = "shelveLots",
            summary = "Put lots in their places",
            description =
                    "For the hub's operator: all lines, or none; a place takes no more than it holds. A line can also say the space that the lot takes, as it is stacked now; that is counted from now on, and"
                            + " fees by it from today.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ShelvingRequest.class),
                            examples = @ExampleObject(name = "shelving", value = ShelvingRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The lots, as they lie in the hub now",
            content = @Content(schema = @Schema(implementation = Shelving.class)))
    public Response shelve(@PathParam("id") UUID id, @NotNull @Valid ShelvingRequest request) {
        return Response.ok(shelvings.shelve(id, request, caller.organisation())).build();
    }

    @GET
    @Path("/lots")
    @Operation(
            operationId = "listStoredLots",
            summary = "List what lies in a hub, and where",
            description = "For the hub's operator, in the order of the lots' ids.")
    public Page<StoredLot> stored(
            @PathParam("id") UUID id,
            @QueryParam("place")
                    @Size(max = 100)
                    @Parameter(description = "Only what lies in the place of this code.", example = "A-01-3")
                    String place,
            @BeanParam PageRequest page) {
        return shelvings.list(id, place, caller.organisation(), page);
    }
}
