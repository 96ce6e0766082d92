package nl.stadsmijn.inventory.producttype;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The controlled list of product types, open to everybody. */
@Path("/product-types")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "reference", description = "Controlled lists")
public class ProductTypeResource {

    private final ProductTypes types;

    ProductTypeResource(ProductTypes types) {
        this.types = types;
    }

    @GET
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
}
