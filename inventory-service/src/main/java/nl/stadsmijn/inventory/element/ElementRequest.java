package nl.stadsmijn.inventory.element;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.stadsmijn.inventory.description.Condition;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Geometry;
import nl.stadsmijn.inventory.description.Hazard;
import nl.stadsmijn.inventory.description.Price;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of an inventory as a client writes it. What is absent is taken from the product type where that knows it. */
@Schema(name = "ElementRequest")
public record ElementRequest(
        @Size(max = 200) @Schema(description = "Your own id; unique within the inventory.")
        String externalId,

        @NotBlank @Size(max = 200) String name,
        @Size(max = 4000) String description,

        @Size(max = 100) @Schema(description = "Key of GET /product-types.", examples = "hollow-core-slab")
        String productType,

        @Size(max = 20) @Schema(examples = "23.21") String nlsfb,
        @Size(max = 60) @Schema(examples = "IfcSlab") String ifcClass,
        Description.Layer layer,
        @Size(max = 10) @Schema(examples = "17 01 01") String eural,
        Amount amount,

        @Positive @Digits(integer = 12, fraction = 3) @Schema(description = "kg per unit of the amount")
        BigDecimal massPerUnit,

        @Valid Geometry geometry,

        @Size(max = 60) @Schema(description = "Key of GET /materials.", examples = "concrete-precast")
        String material,

        @Valid Condition condition,
        @Size(max = 50) List<@Valid Hazard> hazards,

        @Schema(description = "false: it can't be taken out whole; true when absent.")
        Boolean harvestable,

        @Size(max = 500) String notHarvestableReason,
        @Valid Price price,
        Description.RStrategy rStrategy,

        @Size(max = 50) @Schema(description = "How the value of a field is known, by the field's name.")
        Map<@Size(max = 60) String, Description.Evidence> evidence,

        @Size(max = 10_000) List<@NotBlank @Size(max = 40) String> globalIds,
        @Size(max = 100) String storey) {

    public static final String EXAMPLE = """
            {"externalId":"slab-7910x1200","name":"Kanaalplaat 7910 × 1200 × 200","productType":"hollow-core-slab",
             "amount":{"value":"12","unit":"piece"},"massPerUnit":2838,"geometry":{"lengthMm":7910,"widthMm":1200,"thicknessMm":200},
             "condition":{"technical":2},"price":{"kind":"FIXED","perUnit":{"amount":"95.00","currency":"EUR"}},
             "evidence":{"lengthMm":"VISUAL"},"storey":"00 begane grond"}""";
}
