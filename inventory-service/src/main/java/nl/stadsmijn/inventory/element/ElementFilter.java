package nl.stadsmijn.inventory.element;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import nl.stadsmijn.inventory.description.Lot;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which elements of an inventory are wanted; what is null is not asked for. A {@code @BeanParam}. */
class ElementFilter {

    @QueryParam("productType")
    @Parameter(description = "Only of this product type; key of GET /product-types.", example = "hollow-core-slab")
    String productType;

    @QueryParam("state")
    @Parameter(description = "Only what is still built in, or what has left the donor.")
    ElementState state;

    @QueryParam("publication")
    @Parameter(description = "Only what is not offered, what is, or what was taken back.")
    Lot.Publication publication;

    @QueryParam("storey")
    @Parameter(description = "Only of this storey, as the element names it.", example = "00 begane grond")
    String storey;

    @QueryParam("externalId")
    @Parameter(description = "Only the one with this id of yours.", example = "slab-7910x1200")
    String externalId;

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(description = "Only with this in their name, in capitals or not.", example = "kanaalplaat")
    String q;
}
