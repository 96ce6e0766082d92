package nl.stadsmijn.inventory.imports.ifc;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stadsmijn.ifc.IfcMaterial;
import nl.stadsmijn.ifc.IfcModel;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.inventory.material.Material;
import nl.stadsmijn.inventory.material.Materials;

/**
 * The layers that things are built up of. Some programs give the layers of plain pieces only, and a bare list of materials for a piece with a notch: such a
 * piece has the layers of the others of its type.
 */
final class Layers {

    private static final double SAME_MM = 1;

    private final MappingTable table;
    private final Materials materials;
    private final Map<String, IfcMaterial.LayerSet> byType = new HashMap<>();

    /**
     * @param material what it is made of, if that was understood
     * @param isAir it is a cavity
     */
    record Layer(String name, double thicknessMm, Optional<Material> material, boolean isAir) {

        boolean isMatter() {
            return !isAir && thicknessMm > 0;
        }

        /** kg per m², 0 if unknown. */
        double massPerM2() {
            return material.map(Material::density).map(BigDecimal::doubleValue).orElse(0.0) * thicknessMm / 1000;
        }
    }

    /**
     * @param borrowed taken from other pieces of the same type
     * @param isStated the model says how thick the layers are; else it is of one material, as thick as the whole
     */
    record Buildup(List<Layer> layers, boolean borrowed, boolean isStated) {

        static final Buildup UNKNOWN = new Buildup(List.of(), false, false);

        /** The layer that bears: the heaviest. Insulation and finishes weigh little. */
        Optional<Layer> bearing() {
            return layers.stream()
                    .filter(layer -> layer.massPerM2() > 0)
                    .max(Comparator.comparingDouble(Layer::massPerM2));
        }

        /** The material of which there is most; empty if more of it is of something that is not understood, which may weigh more. */
        Optional<Material> main() {
            return bearing()
                    .filter(heaviest -> matter().stream()
                            .filter(layer -> layer.material().isEmpty())
                            .allMatch(layer -> layer.thicknessMm() <= thicknessOf(heaviest)))
                    .flatMap(Layer::material);
        }

        private double thicknessOf(Layer heaviest) {
            return layers.stream()
                    .filter(layer -> layer.material().equals(heaviest.material()))
                    .mapToDouble(Layer::thicknessMm)
                    .sum();
        }

        /** The layers that weigh something. */
        List<Layer> matter() {
            return layers.stream().filter(Layer::isMatter).toList();
        }

        /** From face to face, in mm; 0 if unknown. */
        double thicknessMm() {
            return layers.stream().mapToDouble(Layer::thicknessMm).sum();
        }

        /** kg per m² of all layers; empty if one of them is not understood. */
        Optional<Double> massPerM2() {
            var matter = matter();
            return matter.isEmpty() || matter.stream().anyMatch(layer -> layer.massPerM2() <= 0)
                    ? Optional.empty()
                    : Optional.of(matter.stream().mapToDouble(Layer::massPerM2).sum());
        }
    }

    Layers(IfcModel model, MappingTable table, Materials materials) {
        this.table = table;
        this.materials = materials;
        model.products()
                .forEach(product -> ownSet(product).ifPresent(set -> byType.putIfAbsent(product.typeName(), set)));
    }

    /** @param totalMm how thick the whole piece is; 0 if unknown */
    Buildup of(IfcProduct product, double totalMm) {
        if (!Family.of(product).isLayered()) {
            return Buildup.UNKNOWN;
        }
        var own = ownSet(product);
        if (own.isPresent()) {
            return new Buildup(layers(own.get()), false, true);
        }
        if (product.materials().size() == 1
                && product.materials().getFirst() instanceof IfcMaterial.Single single
                && totalMm > 0) {
            return new Buildup(List.of(layer(single.name(), totalMm)), false, false);
        }
        return Optional.ofNullable(byType.get(product.typeName()))
                .filter(set -> !product.typeName().isEmpty() && Math.abs(total(set) - totalMm) <= SAME_MM)
                .map(set -> new Buildup(layers(set), true, true))
                .orElse(Buildup.UNKNOWN);
    }

    /** What a set of layers is mainly of; where it does not say how thick they are, all must be of one material. */
    Optional<Material> main(IfcMaterial.LayerSet set) {
        if (set.layers().stream().allMatch(layer -> layer.thicknessMm().isPresent())) {
            return new Buildup(layers(set), false, true).main();
        }
        var materials = set.layers().stream()
                .map(layer -> material(Stream.of(layer.material())))
                .distinct()
                .toList();
        return materials.size() == 1 ? materials.getFirst() : Optional.empty();
    }

    /** The first of these names that is a known material. */
    Optional<Material> material(Stream<String> names) {
        return names.flatMap(name -> table.material(name).stream())
                .flatMap(key -> materials.find(key).stream())
                .findFirst();
    }

    private static Optional<IfcMaterial.LayerSet> ownSet(IfcProduct product) {
        return product.materials().stream()
                .filter(IfcMaterial.LayerSet.class::isInstance)
                .map(IfcMaterial.LayerSet.class::cast)
                .filter(set -> set.layers().stream()
                        .allMatch(layer -> layer.thicknessMm().isPresent()))
                .findFirst();
    }

    private static double total(IfcMaterial.LayerSet set) {
        return set.layers().stream()
                .mapToDouble(layer -> layer.thicknessMm().orElseThrow())
                .sum();
    }

    private List<Layer> layers(IfcMaterial.LayerSet set) {
        return set.layers().stream()
                .map(layer -> layer(layer.material(), layer.thicknessMm().orElseThrow()))
                .toList();
    }

    private Layer layer(String name, double thicknessMm) {
        var material = table.material(name).flatMap(materials::find);
        return new Layer(name, thicknessMm, material, material.isEmpty() && table.isAir(name));
    }
}
