package nl.stadsmijn.inventory.description;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Dimensions of one piece, in mm; cross-section area in mm², second moment of area in mm⁴. */
@Schema(examples = "{\"lengthMm\":7910,\"widthMm\":1200,\"thicknessMm\":200}")
public record Geometry(
        @Positive @Max(1_000_000) Integer lengthMm,
        @Positive @Max(1_000_000) Integer widthMm,
        @Positive @Max(1_000_000) Integer heightMm,

        @Positive
        @Max(1_000_000)
        @Schema(description = "Of what bears or makes the product, without insulation or finish stuck to it.")
        Integer thicknessMm,

        @Size(max = 40) @Schema(examples = "HEA 200") String section,
        @Positive BigDecimal areaMm2,
        @Positive BigDecimal inertiaMm4) {}
