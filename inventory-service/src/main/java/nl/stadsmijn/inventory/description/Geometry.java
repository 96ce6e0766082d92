package nl.stadsmijn.inventory.description;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Dimensions of one piece, in mm; of its cross-section the area in mm² and the second moment of area about the strong axis in mm⁴. */
@Schema(examples = "{\"lengthMm\":7910,\"widthMm\":1200,\"thicknessMm\":200}")
public record Geometry(
        @Positive @Max(1_000_000) Integer lengthMm,
        @Positive @Max(1_000_000) Integer widthMm,
        @Positive @Max(1_000_000) Integer heightMm,

        @Positive
        @Max(1_000_000)
        @Schema(
                description =
                        "Of what bears or makes the product, without insulation or finish stuck to it; of a wall from face to face.")
        Integer thicknessMm,

        @Size(max = 40)
        @Schema(
                description =
                        "A steel section in any usual spelling, HE200A as HEA 200; of others width by height: 71x196.",
                examples = "HEA 200")
        String section,

        @Positive
        @Digits(integer = 9, fraction = 3)
        @Schema(description = "Computed for a known steel section when absent; less than 1000 m².")
        BigDecimal areaMm2,

        @Positive
        @Digits(integer = 16, fraction = 3)
        @Schema(description = "Computed for a known steel section when absent; less than 10,000 m⁴.")
        BigDecimal inertiaMm4)
        implements DescriptionGroup {

    public Geometry withSection(String other) {
        return new Geometry(lengthMm, widthMm, heightMm, thicknessMm, other, areaMm2, inertiaMm4);
    }
}
