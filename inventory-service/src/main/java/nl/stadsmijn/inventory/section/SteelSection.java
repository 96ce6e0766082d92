package nl.stadsmijn.inventory.section;

import nl.stadsmijn.sections.SectionFamily;

/**
 * A steel section with what follows from its nominal dimensions.
 *
 * @param name as {@code HEA 200}, {@code L 100x100x10}, {@code CHS 60.3x4}
 * @param areaMm2 of the cross-section, mm²
 * @param iyMm4 second moment of area about the strong axis, mm⁴; of an angle about the axis along its shorter leg
 * @param izMm4 about the other axis, mm⁴
 */
public record SteelSection(SectionFamily family, String name, double areaMm2, double iyMm4, double izMm4) {

    /** kg per m³: nominal density of steel (EN 1991-1-1, table A.4 gives 77–78.5 kN/m³; rolling standards reckon with 7,850). */
    public static final double DENSITY = 7850;

    public double kgPerM() {
        return areaMm2 * DENSITY / 1e6;
    }
}
