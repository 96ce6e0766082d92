package nl.stadsmijn.inventory.description;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How it is classed: by our own list, and by those of others. */
public record Classification(
        @Size(max = 100) @Schema(description = "Key of GET /product-types.", examples = "hollow-core-slab")
        String productType,

        @Size(max = 20) @Schema(description = "NL/SfB table 1: 23, 23.2 or 23.21.", examples = "23.21")
        String nlsfb,

        @Size(max = 60) @Schema(examples = "IfcSlab") String ifcClass,

        @Pattern(regexp = "^[Ee][Cc][0-9]{6}$", message = "must be an ETIM class such as EC001234")
        @Schema(description = "Class of the ETIM model.", examples = "EC001234")
        String etimClass,

        Description.Layer layer,

        @Size(max = 10)
        @Schema(
                description = "Eural code; hazardous waste with an asterisk. 170101 and 17.01.01 are taken too.",
                examples = "17 01 01")
        String eural)
        implements DescriptionGroup {

    static final Classification UNKNOWN = new Classification(null, null, null, null, null, null);

    /** This, with codes as their lists write them. */
    public Classification withCodes(String otherNlsfb, String otherEural) {
        return new Classification(productType, otherNlsfb, ifcClass, etimClass, layer, otherEural);
    }
}
