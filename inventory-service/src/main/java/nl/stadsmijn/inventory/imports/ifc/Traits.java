package nl.stadsmijn.inventory.imports.ifc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.ifc.IfcQuantity;
import nl.stadsmijn.ifc.IfcUnit;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.description.MadeOf;
import nl.stadsmijn.inventory.description.Performance;
import nl.stadsmijn.inventory.imports.ImportNotice;
import nl.stadsmijn.inventory.imports.ifc.Layers.Buildup;
import nl.stadsmijn.inventory.material.Material;
import nl.stadsmijn.inventory.section.SteelSection;

/**
 * What the model states of a thing beside its sizes and its mass; pieces that differ in it are not alike.
 *
 * @param compositionEvidence how the shares are known; null if there are none
 * @param areaMm2 of the cross-section, as the model gives it; null if it does not
 */
record Traits(
        List<Performance> performance,
        List<MadeOf.Share> composition,
        Evidence compositionEvidence,
        BigDecimal areaMm2) {

    private static final double MM2_PER_M2 = 1e6;

    /** 10 m²: no beam or pile is thicker. */
    private static final double LARGEST_MM2 = 10 * MM2_PER_M2;

    private static final double SAME_AREA = 0.05;

    /**
     * @param section the steel section that it is named, if any
     * @param buildup of whose layers it is the sum; of what is hollow, unknown
     * @param known what a material's name means
     * @param notices where it is told what could not be used, and what does not agree
     */
    static Traits of(
            IfcProduct product,
            Optional<SteelSection> section,
            Buildup buildup,
            Function<String, Optional<Material>> known,
            List<ImportNotice> notices) {
        var area = Family.of(product) == Family.LINEAR ? areaMm2(product, notices) : Optional.<Double>empty();
        area.ifPresent(given -> section.filter(named -> differ(given, named.areaMm2()))
                .ifPresent(named -> notices.add(new ImportNotice(
                        "geometry.areaMm2",
                        "ANOTHER_AREA",
                        "The model gives a cross-section of %.0f mm², and %s has %.0f mm²; what the model gives is kept. Measure it."
                                .formatted(given, named.name(), named.areaMm2()),
                        "%.0f".formatted(given)))));
        var stated = Composition.of(product, known, notices);
        var composition = stated.isEmpty() ? Composition.of(buildup, notices) : stated;
        var evidence = stated.isEmpty() ? Evidence.HEURISTIC : Evidence.ARCHIVAL;
        var performance = new ArrayList<>(
                StrengthClass.of(product, product.materials().stream().flatMap(PieceReader::parts), notices));
        performance.addAll(CommonProperties.performance(product, notices));
        return new Traits(
                List.copyOf(performance),
                composition,
                composition.isEmpty() ? null : evidence,
                area.map(given -> BigDecimal.valueOf(given).setScale(0, RoundingMode.HALF_UP))
                        .orElse(null));
    }

    private static Optional<Double> areaMm2(IfcProduct product, List<ImportNotice> notices) {
        var given = product.quantity(IfcUnit.SQUARE_METRE, "CrossSectionArea")
                .map(IfcQuantity::value)
                .map(m2 -> m2 * MM2_PER_M2);
        var plausible = given.filter(mm2 -> mm2 >= 1 && mm2 <= LARGEST_MM2);
        if (given.isPresent() && plausible.isEmpty()) {
            notices.add(new ImportNotice(
                    "geometry.areaMm2",
                    "IMPLAUSIBLE_SIZE",
                    "The model gives a cross-section of less than 1 mm² or more than 10 m². It is left out: measure it.",
                    "%.0f".formatted(given.get())));
        }
        return plausible;
    }

    private static boolean differ(double given, double named) {
        return Math.abs(given - named) > SAME_AREA * named;
    }
}
