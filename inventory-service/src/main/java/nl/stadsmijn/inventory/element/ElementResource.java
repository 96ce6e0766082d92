package nl.stadsmijn.inventory.element;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.body.Bodies;
import nl.stadsmijn.inventory.description.LinkedAnswers;
import nl.stadsmijn.inventory.description.LinkedProducts;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.table.TableAnswers;
import nl.stadsmijn.inventory.table.TableKind;
import nl.stadsmijn.inventory.table.TableLanguage;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Elements: the lines of an inventory. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.CONTRACTOR, Role.SURVEYOR, Role.OWNER})
@Tag(name = "elements", description = "The lines of an inventory; each is a lot with the same id")
public class ElementResource {

    private static final int MOST = 1000;

    private final ElementService elements;
    private final ShownElements shown;
    private final ElementExport exports;
    private final LinkedAnswers linked;
    private final ObjectMapper json;

    ElementResource(
            ElementService elements,
            ShownElements shown,
            ElementExport exports,
            LinkedAnswers linked,
            ObjectMapper json) {
        this.elements = elements;
        this.shown = shown;
        this.exports = exports;
        this.linked = linked;
        this.json = json;
    }

    @POST
    @Path("/inventories/{id}/elements")
    @Idempotent
    @ProblemTypes("conflict")
    @Operation(
            operationId = "addElements",
            summary = "Add one element, or up to 1,000 at once",
            description =
                    "Send one object, or {\"elements\":[…]}: of many, all are added or none. What has state HARVESTED lies on the site already: it needs no"
                            + " survey, and is a lot that all can find at once.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(oneOf = {ElementRequest.class, ElementBatch.class}),
                            examples = {
                                @ExampleObject(name = "one element", value = ElementRequest.EXAMPLE),
                                @ExampleObject(name = "all that can be said", value = ElementRequest.FULL_EXAMPLE),
                                @ExampleObject(name = "harvested already", value = ElementRequest.LISTING_EXAMPLE)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The element, or all of them",
            content = @Content(schema = @Schema(anyOf = {ElementView.class, ElementViews.class})))
    public Response add(@PathParam("id") UUID inventoryId, @NotNull JsonNode body) {
        if (!body.isObject()) {
            throw notAnObject(body);
        }
        if (body.has("elements")) {
            var requests = Bodies.read(json, body, ElementBatch.class).elements();
            if (requests == null || requests.isEmpty() || requests.size() > MOST) {
                throw Problem.rule(
                        "elements",
                        requests == null || requests.isEmpty() ? "TOO_FEW" : "TOO_MANY",
                        "must hold 1 to " + MOST + " elements",
                        null);
            }
            requireObjects(requests);
            var views = ShownElements.showNew(elements.add(inventoryId, requests));
            return Response.status(Response.Status.CREATED)
                    .entity(new ElementViews(views))
                    .build();
        }
        var added = elements.add(inventoryId, Bodies.read(json, body, ElementRequest.class));
        return Response.created(URI.create("elements/" + added.id()))
                .tag(IfMatch.tag(added.version()))
                .entity(shown.show(added))
                .build();
    }

    /** What was added, in the order it was sent. */
    @Schema(name = "Elements")
    record ElementViews(List<ElementView> elements) {}

    @GET
    @Path("/inventories/{id}/elements")
    @Produces({MediaType.APPLICATION_JSON, TableKind.CSV_TYPE, TableKind.XLSX_TYPE})
    @Operation(
            operationId = "listElements",
            summary = "List the elements of an inventory, or export them as a table",
            description =
                    "By Accept: application/json gives a page of those that are asked for; text/csv or XLSX gives all of those at once, without limit and cursor, with headings in Dutch or English by Accept-Language. Such a table"
                            + " can be changed and imported again, with mode=upsert.")
    @APIResponse(
            responseCode = "200",
            description = "A page, or the whole table",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ElementPage.class)),
                @Content(mediaType = TableKind.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = TableKind.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response list(
            @PathParam("id") UUID inventoryId,
            @BeanParam @Valid ElementFilter wanted,
            @BeanParam PageRequest page,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var kind = TableAnswers.wanted(headers, TableKind.values());
        var language = TableLanguage.of(headers.getAcceptableLanguages());
        return kind.map(one -> export(inventoryId, wanted, one, language, uri))
                .orElseGet(() -> Response.ok(
                                shown.show(elements.list(inventoryId, wanted, page)), MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build());
    }

    private Response export(
            UUID inventoryId, ElementFilter wanted, TableKind kind, TableLanguage language, UriInfo uri) {
        elements.requireMine(inventoryId);
        Stream.of("limit", "cursor")
                .filter(uri.getQueryParameters()::containsKey)
                .findFirst()
                .ifPresent(paging -> {
                    throw notOfTables(paging, uri.getQueryParameters().getFirst(paging));
                });
        return TableAnswers.of(
                kind,
                language,
                "elements-" + inventoryId,
                out -> exports.write(inventoryId, wanted, kind, language, out));
    }

    private static HttpProblem notOfTables(String parameter, String value) {
        var message = "must be absent of a table: it has all elements that are asked for";
        return Problem.of(
                ProblemType.MALFORMED_REQUEST,
                "%s %s.".formatted(parameter, message),
                List.of(new Violation(parameter, "NOT_ALLOWED", message, value)));
    }

    /** How a page is described. */
    @Schema(name = "ElementPage")
    record ElementPage(List<ElementView> items, String nextCursor) {}

    @GET
    @Path("/elements/{id}")
    @Produces({MediaType.APPLICATION_JSON, LinkedProducts.MEDIA_TYPE})
    @Operation(
            operationId = "getElement",
            summary = "Read an element",
            description =
                    "By Accept: as it is kept, or (application/ld+json) as the part of its passport that tells what it is, in the words of schema.org.")
    @APIResponse(
            responseCode = "200",
            description = "The element",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ElementView.class)),
                @Content(mediaType = LinkedProducts.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        var lot = elements.mine(id);
        return linked.isWanted(request) ? linked.answer(lot) : answer(lot);
    }

    @PUT
    @Path("/elements/{id}")
    @ProblemTypes({"conflict", "amount-ruled-by-ledger"})
    @Operation(
            operationId = "changeElement",
            summary = "Replace an element",
            description =
                    "After publication the others are told; the amount then can't change here, because the ledger rules. Once it has gone on from the donor and its site, its holder says what it is, and its owner sets price and minimum order.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ElementRequest.class),
                            examples = @ExampleObject(name = "element", value = ElementRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The element as it is now",
            content = @Content(schema = @Schema(implementation = ElementView.class)))
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode body) {
        var request = Bodies.read(json, body, ElementRequest.class);
        return answer(elements.change(id, ifMatch, request, ElementRequest.namesPrice(body)));
    }

    @DELETE
    @Path("/elements/{id}")
    @ProblemTypes("conflict")
    @Operation(operationId = "removeElement", summary = "Remove an element from a draft")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response remove(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        elements.remove(id, ifMatch);
        return Response.noContent().build();
    }

    private static HttpProblem notAnObject(JsonNode body) {
        return Problem.of(
                ProblemType.MALFORMED_REQUEST,
                "The body must be one element, such as {\"name\":\"Kanaalplaat\",…}, or {\"elements\":[…]} for several; it is %s."
                        .formatted(body.isArray() ? "a bare list" : "neither"));
    }

    private static void requireObjects(List<ElementRequest> requests) {
        for (int i = 0; i < requests.size(); i++) {
            if (requests.get(i) == null) {
                throw Problem.rules(
                        List.of(new Violation("elements[" + i + "]", "REQUIRED", "must be an element", null)));
            }
        }
    }

    private Response answer(Lot lot) {
        return Response.ok(shown.show(lot), MediaType.APPLICATION_JSON)
                .tag(IfMatch.tag(lot.version()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
