package nl.stadsmijn.inventory.producttype;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.net.URI;
import nl.stadsmijn.inventory.producttype.ProductTypeRepository.Stored;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The controlled list of product types, open to everybody; admins extend it. */
@Path("/product-types")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "reference", description = "Controlled lists")
public class ProductTypeResource {

    static final String EXAMPLE = """
            {"key":"cork-flooring","labels":{"nl":"Kurkvloer","en":"Cork flooring","de":"Korkboden","fr":"Sol en liège"},
             "synonyms":{"nl":["kurk","kurktegel"],"en":["cork tile"]},"parent":"flooring","defaultUnit":"m2","units":["m2","piece"],
             "massPerM2":4.8,"massThicknessMm":10,"nlsfb":"43.22","eural":"17 02 01","layer":"SPACE_PLAN","scope":"B_AND_U","rStrategy":"R3"}""";

    private final ProductTypes types;

    ProductTypeResource(ProductTypes types) {
        this.types = types;
    }

    @GET
    @ProblemTypes("rule-broken")
    @Operation(
            operationId = "listProductTypes",
            summary = "List or find product types",
            description =
                    "With q the best found first; labels and synonyms in nl, en, de and fr, typing errors forgiven.")
    public Page<ProductType> list(
            @QueryParam("q") @Size(max = 100) @Parameter(description = "What to look for.", example = "kanaalplat")
                    String question,
            @BeanParam PageRequest page) {
        return types.list(question, page);
    }

    @GET
    @Path("/{key}")
    @Operation(operationId = "getProductType", summary = "Read a product type")
    @APIResponse(
            responseCode = "200",
            description = "The product type",
            content = @Content(schema = @Schema(implementation = ProductType.class)))
    public Response get(@PathParam("key") @Parameter(example = "hollow-core-slab") String key) {
        return answer(types.get(key));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @ProblemTypes("conflict")
    @Operation(
            operationId = "addProductType",
            summary = "Add a product type",
            description = "Labels in nl and en are needed. Its key is for ever.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ProductType.class),
                            examples = @ExampleObject(name = "product type", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = ProductType.class)))
    public Response add(@NotNull ProductType type) {
        var added = types.add(type);
        return Response.created(URI.create("product-types/" + type.key()))
                .tag(IfMatch.tag(added.version()))
                .entity(added.content())
                .build();
    }

    @PUT
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN)
    @ProblemTypes("conflict")
    @Operation(
            operationId = "changeProductType",
            summary = "Replace a product type",
            description = "Those that came with the software too: an admin's word outlives every update of it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ProductType.class),
                            examples = @ExampleObject(name = "product type", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The product type as it is now",
            content = @Content(schema = @Schema(implementation = ProductType.class)))
    public Response change(
            @PathParam("key") @Parameter(example = "cork-flooring") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull ProductType type) {
        if (!key.equals(type.key())) {
            throw Problem.rule("key", "OTHER_KEY", "must be that of the path: " + key, type.key());
        }
        return answer(types.change(ifMatch, type));
    }

    private static Response answer(Stored stored) {
        return Response.ok(stored.content()).tag(IfMatch.tag(stored.version())).build();
    }
}
