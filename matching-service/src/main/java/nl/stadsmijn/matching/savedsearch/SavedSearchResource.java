package nl.stadsmijn.matching.savedsearch;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Saved searches over HTTP. */
@Path("/saved-searches")
@Tag(name = "Saved searches", description = "Hear when what you look for is listed, or comes free on other days")
@RolesAllowed({Role.ARCHITECT, Role.BUILDER, Role.OWNER, Role.CONTRACTOR, Role.PROCESSOR, Role.PLATFORM})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SavedSearchResource {

    private final SavedSearchService searches;
    private final Caller caller;

    SavedSearchResource(SavedSearchService searches, Caller caller) {
        this.searches = searches;
        this.caller = caller;
    }

    /** A saved search as its organisation sees it. */
    @Schema(name = "SavedSearch")
    record View(UUID id, String name, KeptFilter filter, Instant createdAt) {}

    /** An alert as the organisation of its search sees it. */
    @Schema(name = "Alert")
    record AlertView(
            UUID id,
            Alert.Kind kind,
            UUID lotId,
            String lotName,

            @Schema(description = "When it comes out of its donor, or has come out.")
            Alert.Days available,

            @Schema(description = "The same before it moved.")
            Alert.Days was,

            @Schema(description = "With STORAGE_ENDING: its last day in the hub that it lies in.")
            LocalDate storageEnds,

            @Schema(description = "With LOT_REVISED: what it was described as, and is now.")
            List<Alert.Change> changes,

            Instant raisedAt) {}

    static View view(SavedSearch search) {
        return new View(search.id(), search.wanted().name(), search.wanted().filter(), search.createdAt());
    }

    private static AlertView view(Alert alert) {
        return new AlertView(
                alert.id(),
                alert.kind(),
                alert.lotId(),
                alert.lotName(),
                alert.available(),
                alert.was(),
                alert.storageEnds(),
                alert.changes(),
                alert.raisedAt());
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "saveSearch",
            summary = "Save a search",
            description =
                    "What it finds already is no news; what is listed from now on, the days that move, that the time of a lot in a hub runs out, and that a lot that was told is another thing now, are its alerts.")
    @APIResponse(
            responseCode = "201",
            description = "The saved search",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response save(@NotNull @Valid SavedSearch.Wanted wanted) {
        var search = searches.save(caller.organisation(), wanted);
        return Response.created(URI.create("saved-searches/" + search.id()))
                .tag(IfMatch.tag(SavedSearchService.ONLY_VERSION))
                .entity(view(search))
                .build();
    }

    @GET
    @Operation(operationId = "listSavedSearches", summary = "List your organisation's saved searches")
    public Page<View> list(@BeanParam PageRequest page) {
        return searches.list(caller.organisation(), page).map(SavedSearchResource::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSavedSearch", summary = "Look at a saved search")
    @APIResponse(
            responseCode = "200",
            description = "The saved search",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response get(@PathParam("id") UUID id) {
        return Response.ok(view(searches.get(caller.organisation(), id)))
                .tag(IfMatch.tag(SavedSearchService.ONLY_VERSION))
                .build();
    }

    @GET
    @Path("/{id}/alerts")
    @Operation(
            operationId = "listAlerts",
            summary = "What a saved search had to tell",
            description = "Newest first. Platforms hear the same as events on matching.alerts.")
    public Page<AlertView> alerts(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return searches.alerts(caller.organisation(), id, page).map(SavedSearchResource::view);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteSavedSearch",
            summary = "Delete a saved search",
            description = "Its alerts go with it.")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        searches.delete(caller.organisation(), id, ifMatch);
    }
}
