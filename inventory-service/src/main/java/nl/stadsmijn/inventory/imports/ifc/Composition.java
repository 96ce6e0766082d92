package nl.stadsmijn.inventory.imports.ifc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.stadsmijn.ifc.IfcMaterial;
import nl.stadsmijn.ifc.IfcMaterial.Constituent;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.inventory.description.MadeOf;
import nl.stadsmijn.inventory.imports.ImportNotice;
import nl.stadsmijn.inventory.imports.ifc.Layers.Buildup;
import nl.stadsmijn.inventory.material.Material;

/**
 * The shares of the materials that a thing is made of, as its constituents say them, or as its layers make them. IFC leaves open whether a fraction is one of mass or of volume; it is
 * taken for one of mass, as it stands.
 */
final class Composition {

    /** By how much a fraction of three decimals is off at most. */
    private static final double ROUNDED_BY = 0.0005;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int MOST = 20;

    private Composition() {}

    /** The part of which there is most first; those without a share last, as they stand. */
    static Stream<Constituent> byShare(IfcMaterial.Constituents whole) {
        return whole.constituents().stream()
                .sorted((one, other) -> Double.compare(
                        other.fraction().orElse(0), one.fraction().orElse(0)));
    }

    /**
     * @param known what a material's name means
     * @param notices where it is told what could not be used
     */
    static List<MadeOf.Share> of(
            IfcProduct product, Function<String, Optional<Material>> known, List<ImportNotice> notices) {
        var parts = product.materials().stream()
                .filter(IfcMaterial.Constituents.class::isInstance)
                .map(IfcMaterial.Constituents.class::cast)
                .findFirst()
                .map(IfcMaterial.Constituents::constituents)
                .orElse(List.of());
        if (parts.isEmpty()) {
            return List.of();
        }
        var shares = new LinkedHashMap<String, Double>();
        for (var part : parts) {
            var material = known.apply(part.material());
            if (material.isEmpty() || isNoShare(part)) {
                notices.add(leftOut(
                        material.isEmpty() ? "is no known material" : "has no share from 0 to 1", part.material()));
            } else {
                shares.merge(material.get().key(), part.fraction().getAsDouble(), Double::sum);
            }
        }
        var sum = shares.values().stream().mapToDouble(share -> share).sum();
        var slack = ROUNDED_BY * Math.max(1, parts.size());
        if (sum > 1 + slack || shares.size() > MOST) {
            notices.add(new ImportNotice(
                    "composition",
                    "COMPOSITION_NOT_USED",
                    "Its shares must add up to at most 1, and be of at most %d materials; they are left out."
                            .formatted(MOST),
                    String.valueOf(sum)));
            return List.of();
        }
        return sum < 1 - slack ? apart(shares) : whole(shares, sum);
    }

    /** Of what is built up of layers of several materials: their thickness times their density. */
    static List<MadeOf.Share> of(Buildup buildup, List<ImportNotice> notices) {
        var strange = buildup.matter().stream()
                .filter(layer -> layer.massPerM2() <= 0)
                .findFirst();
        if (strange.isPresent() && buildup.matter().size() > 1) {
            notices.add(new ImportNotice(
                    "composition",
                    "COMPOSITION_NOT_USED",
                    "A layer of it is of no known material, so that the shares of the others are not known either.",
                    strange.get().name()));
        }
        var kg = new LinkedHashMap<String, Double>();
        buildup.matter()
                .forEach(layer -> layer.material()
                        .ifPresent(material -> kg.merge(material.key(), layer.massPerM2(), Double::sum)));
        var sum = kg.values().stream().mapToDouble(each -> each).sum();
        return strange.isPresent() || kg.size() < 2 || kg.size() > MOST ? List.of() : whole(kg, sum);
    }

    /** Of a thing of which not all is known: as they stand. */
    private static List<MadeOf.Share> apart(Map<String, Double> shares) {
        return shares.entrySet().stream()
                .map(share -> new MadeOf.Share(share.getKey(), percent(share.getValue())))
                .filter(share -> share.percent().signum() > 0)
                .toList();
    }

    /** Of all of a thing: they add up to 100 exactly, what is left by rounding down going to the largest. */
    private static List<MadeOf.Share> whole(Map<String, Double> parts, double sum) {
        var shares = new LinkedHashMap<String, Double>();
        parts.forEach((material, part) -> shares.put(material, part / sum));
        var rounded = apart(shares);
        var rest = rounded.stream().map(MadeOf.Share::percent).reduce(WHOLE, BigDecimal::subtract);
        var largest = Collections.max(rounded, Comparator.comparing(MadeOf.Share::percent));
        return rounded.stream()
                .map(share -> share == largest
                        ? new MadeOf.Share(
                                share.material(), plain(share.percent().add(rest)))
                        : share)
                .toList();
    }

    private static boolean isNoShare(Constituent part) {
        return !(part.fraction().isPresent()
                && part.fraction().getAsDouble() > 0
                && part.fraction().getAsDouble() <= 1);
    }

    /** Down, so that shares that make a whole never make more; a figure that no computer has exactly is first taken as it was written. */
    private static BigDecimal percent(double share) {
        return plain(BigDecimal.valueOf(100 * share)
                .setScale(6, RoundingMode.HALF_UP)
                .setScale(3, RoundingMode.DOWN));
    }

    private static BigDecimal plain(BigDecimal percent) {
        var bare = percent.stripTrailingZeros();
        return bare.setScale(Math.max(0, bare.scale()));
    }

    private static ImportNotice leftOut(String why, String material) {
        return new ImportNotice(
                "composition",
                "SHARE_NOT_USED",
                "A part of it %s, and is left out of its composition.".formatted(why),
                material);
    }
}
