package nl.stadsmijn.inventory.imports.ifc;

import java.util.Optional;
import java.util.stream.Stream;
import nl.stadsmijn.ifc.IfcBox;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.ifc.IfcQuantity;
import nl.stadsmijn.ifc.IfcUnit;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.imports.ifc.Layers.Buildup;
import nl.stadsmijn.inventory.imports.ifc.Sizes.Side;
import nl.stadsmijn.inventory.material.Material;
import nl.stadsmijn.inventory.producttype.TypicalMass;

/**
 * How heavy a thing is: what the model says; else by its layers, its product type's kg per m², its steel section, or its solid profile. Never the whole volume times
 * one density, which would count insulation and hollows as concrete; but for what is of one material throughout.
 */
final class Weighing {

    /** No crane lifts more; a figure above it is a mistake, and is not taken. */
    private static final double HEAVIEST_KG = 1_000_000;

    private static final double LARGEST_M2 = 100_000;

    private static final double MM3_PER_M3 = 1e9;

    /** As vendors call it; the standard's name first. */
    private static final String[] STATED = {
        "NetWeight", "Net Weight", "GrossWeight", "Gross Weight", "Weight", "Gewicht", "Massa", "Mass", "Masse"
    };

    private static final String[] AREAS = {
        "NetArea",
        "Net Area",
        "NetSideArea",
        "GrossArea",
        "Gross Area",
        "GrossSideArea",
        "Area",
        "Oppervlakte",
        "Fläche"
    };

    /** Of what lies flat: programs so call the whole skin of anything else. */
    private static final String[] AREAS_OF_TOP = {"Top Surface Area", "Surface Area"};

    static final String[] VOLUMES = {
        "NetVolume", "Net Volume", "GrossVolume", "Gross Volume", "Volume", "Volumen", "Inhoud"
    };

    private Weighing() {}

    record Mass(double kg, Evidence evidence) {}

    /** @param buildup of which layers it is; of what is hollow, unknown */
    static Optional<Mass> of(
            IfcProduct product,
            TypicalMass typical,
            Sizes sizes,
            Buildup buildup,
            Optional<Double> sectionKgPerM,
            Optional<Material> solidOf,
            Optional<Material> material) {
        return stated(product)
                .or(() -> byLayers(product, sizes, buildup)
                        .or(() -> byType(product, typical, sizes))
                        .or(() -> bySection(sizes, sectionKgPerM))
                        .or(() -> byProfile(product, sectionKgPerM, material))
                        .or(() -> byVolume(product, solidOf))
                        .map(kg -> new Mass(kg, Evidence.HEURISTIC)))
                .filter(mass -> mass.kg() >= 0.05);
    }

    /** A mass that the model gives and that nothing has; it is left out. 0 says that it was not computed. */
    static Optional<Double> implausible(IfcProduct product) {
        return Stream.of(STATED)
                .flatMap(name -> product.quantity(IfcUnit.KILOGRAM, name).stream())
                .map(IfcQuantity::value)
                .filter(kg -> kg < 0 || kg >= HEAVIEST_KG)
                .findFirst();
    }

    private static Optional<Mass> stated(IfcProduct product) {
        return Stream.of(STATED)
                .flatMap(name -> product.quantity(IfcUnit.KILOGRAM, name).stream())
                .map(IfcQuantity::value)
                .filter(kg -> kg > 0 && kg < HEAVIEST_KG)
                .findFirst()
                .map(kg -> new Mass(kg, Evidence.ARCHIVAL));
    }

    private static Optional<Double> byType(IfcProduct product, TypicalMass typical, Sizes sizes) {
        return typical.perM2(sizes.geometry().thicknessMm())
                .flatMap(figure -> areaM2(product, sizes).map(area -> figure.doubleValue() * area));
    }

    private static Optional<Double> byLayers(IfcProduct product, Sizes sizes, Buildup buildup) {
        return buildup.massPerM2().flatMap(figure -> areaM2(product, sizes).map(area -> figure * area));
    }

    private static Optional<Double> bySection(Sizes sizes, Optional<Double> kgPerM) {
        return kgPerM.filter(known -> sizes.mm(Side.LENGTH) > 0).map(known -> known * sizes.mm(Side.LENGTH) / 1000);
    }

    private static Optional<Double> byProfile(
            IfcProduct product, Optional<Double> sectionKgPerM, Optional<Material> material) {
        return Family.of(product) != Family.LINEAR || sectionKgPerM.isPresent()
                ? Optional.empty()
                : Sizing.solidM3(product)
                        .flatMap(m3 -> material.filter(known -> known.density() != null)
                                .map(known -> m3 * known.density().doubleValue()))
                        .filter(kg -> kg > 0);
    }

    /** A volume that does not fit into the box around it is a mistake, and is not taken. */
    private static Optional<Double> byVolume(IfcProduct product, Optional<Material> solidOf) {
        return solidOf.filter(known -> known.density() != null)
                .flatMap(known -> product.quantity(IfcUnit.CUBIC_METRE, VOLUMES)
                        .map(IfcQuantity::value)
                        .filter(m3 -> m3 > 0 && product.boundingBox().stream().allMatch(box -> m3 <= m3(box)))
                        .map(m3 -> m3 * known.density().doubleValue()))
                .filter(kg -> kg < HEAVIEST_KG);
    }

    private static double m3(IfcBox box) {
        return box.xMm() * box.yMm() * box.zMm() / MM3_PER_M3;
    }

    /** The net area that the file gives, because a notched slab is smaller than its box; else, or if it is more than the box's, that of its face. */
    static Optional<Double> areaM2(IfcProduct product, Sizes sizes) {
        var face = sizes.faceM2();
        return statedAreaM2(product)
                .filter(given -> face.isEmpty() || given <= face.get())
                .or(() -> face);
    }

    /** By any vendor's name, the net area first; base quantities go before others of the same name. */
    static Optional<Double> statedAreaM2(IfcProduct product) {
        return product.quantity(IfcUnit.SQUARE_METRE, AREAS)
                .or(() -> Family.of(product) == Family.FLAT
                        ? product.quantity(IfcUnit.SQUARE_METRE, AREAS_OF_TOP)
                        : Optional.empty())
                .map(IfcQuantity::value)
                .filter(given -> given > 0 && given < LARGEST_M2);
    }

    /** By any vendor's name, in kg. */
    static Optional<Double> statedKg(IfcProduct product) {
        return stated(product).map(Mass::kg);
    }
}
