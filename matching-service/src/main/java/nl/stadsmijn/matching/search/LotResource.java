package nl.stadsmijn.matching.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.matching.search.LotViews.Aggregates;
import nl.stadsmijn.matching.search.LotViews.LotDetail;
import nl.stadsmijn.matching.search.LotViews.LotPage;
import nl.stadsmijn.matching.search.LotViews.SimilarLots;
import nl.stadsmijn.matching.search.SearchService.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Search, open to anybody. */
@Path("/lots")
@Tag(name = "Lots", description = "What there is to reuse")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class LotResource {

    private final SearchService search;

    @Context
    HttpHeaders headers;

    LotResource(SearchService search) {
        this.search = search;
    }

    @GET
    @Operation(
            operationId = "searchLots",
            summary = "Search the lots that are for sale",
            description =
                    "Every filter must hold. Words are taken for product types first, in any of four languages and with typing errors forgiven,"
                            + " and are looked for in names and descriptions too. Labels are in nl and en; facet labels follow Accept-Language.")
    @APIResponse(responseCode = "200", description = "A page of lots")
    public LotPage search(@BeanParam LotParameters parameters, @BeanParam PageRequest page) {
        return search.search(parameters.filter(), parameters.sort(), parameters.facets(), page, viewer());
    }

    @GET
    @Path("/aggregates")
    @Operation(
            operationId = "aggregateLots",
            summary = "Count what there is by product type",
            description = "Takes the filters of the search; amounts are what is available, per unit.")
    public Aggregates aggregates(@BeanParam LotParameters parameters) {
        return search.aggregates(parameters.filter(), viewer());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getLot", summary = "Look at a published lot")
    @APIResponse(responseCode = "200", description = "The lot")
    public LotDetail lot(@PathParam("id") UUID id) {
        return search.lot(id, viewer());
    }

    @GET
    @Path("/{id}/similar")
    @Operation(operationId = "getSimilarLots", summary = "Lots of the same type, nearest in size first")
    @APIResponse(responseCode = "200", description = "At most ten lots")
    public SimilarLots similar(@PathParam("id") UUID id) {
        return search.similar(id, viewer());
    }

    private Viewer viewer() {
        var language = headers.getAcceptableLanguages().stream()
                .map(locale -> locale.getLanguage())
                .filter(one -> one.equals("nl") || one.equals("en"))
                .findFirst()
                .orElse("nl");
        return new Viewer(language);
    }
}
