package nl.stadsmijn.inventory.material;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A building material with its starter impact factor.
 *
 * @param key stable key, used as the material of a lot
 * @param gwp greenhouse gas emissions of production and disposal, kg CO₂e per kg
 * @param density kg per m³
 */
@Schema(name = "Material")
public record Material(
        @Schema(examples = "concrete-precast") String key,
        @Schema(examples = "Precast concrete element") String nameEn,
        @Schema(examples = "Prefab betonelement") String nameNl,

        @Schema(description = "kg CO2e per kg; production and disposal", examples = "0.177")
        BigDecimal gwp,

        @Schema(description = "kg per m3", examples = "2500")
        BigDecimal density,

        @Schema(examples = "1.042") String sourceId) {}
