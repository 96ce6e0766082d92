package nl.stadsmijn.inventory.imports.ifc;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.ifc.IfcQuantity;
import nl.stadsmijn.ifc.IfcUnit;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.imports.ifc.Sizes.Side;
import nl.stadsmijn.inventory.imports.ifc.Sizes.Size;

/**
 * The sizes that a model's quantities give, by any vendor's names. In the standard's sets of base quantities the width of a slab, a plate or a covering is its
 * thickness (Qto_SlabBaseQuantities, IFC4 and later), elsewhere programs call any side so. Its depth is the short side of a rectangle, and goes with a length; programs that give
 * it without one, or with one that does not make the area with it, mean the thickness.
 */
final class StatedSizes {

    /** Nothing that lies flat is thicker: what is called a width beyond it is a side of the face. */
    private static final double THICKEST_MM = 1_000;

    private static final double SAME_MM = 1;
    private static final double SAME_AREA = 0.02;
    private static final Set<String> HEIGHT_IS_THROUGH = Set.of("IfcFooting", "IfcCourse", "IfcPavement");

    private final IfcProduct product;
    private final Map<Name, IfcQuantity> stated = new EnumMap<>(Name.class);

    /** What vendors call a size; what stands in a set of base quantities goes before all others. */
    enum Name {
        LENGTH("Length", "Lengte", "Length (A)", "Net Length", "Span", "3D Length", "Länge"),
        WIDTH("Width", "Breedte", "Width (B)", "Net Width", "Breite"),
        DEPTH("Depth", "Diepte", "Tiefe"),
        HEIGHT("Height", "Hoogte", "Unconnected Height", "Height (Z Size)", "Höhe"),
        THICKNESS("Thickness", "Dikte", "Default Thickness", "Dicke");

        private final String[] words;

        Name(String... words) {
            this.words = words;
        }

        Optional<IfcQuantity> in(IfcProduct product, Predicate<IfcQuantity> believed) {
            return Stream.of(true, false)
                    .flatMap(base -> Arrays.stream(words)
                            .flatMap(word -> product.quantities().stream()
                                    .filter(quantity -> quantity.base() == base
                                            && quantity.unit() == IfcUnit.MILLIMETRE
                                            && quantity.name().equalsIgnoreCase(word))))
                    .filter(believed)
                    .findFirst();
        }
    }

    /** @param longestMm what is longer does not fit into what is drawn, and is not taken */
    StatedSizes(IfcProduct product, double longestMm) {
        this.product = product;
        for (var name : Name.values()) {
            name.in(product, quantity -> quantity.value() >= 0.5 && quantity.value() <= longestMm)
                    .ifPresent(quantity -> stated.put(name, quantity));
        }
    }

    /** From face to face of what lies flat, or of a plate; empty if no quantity tells it. */
    Optional<Size> through() {
        return throughName().map(this::size);
    }

    /** The sides of its face, in mm, the longer one first; those of which no quantity tells are not among them. */
    List<Double> face() {
        return faceNames().stream().map(this::mm).toList();
    }

    /** The sides of its face, each as the model calls it. */
    Map<Side, Size> faceSides() {
        var sides = new EnumMap<Side, Size>(Side.class);
        for (var name : faceNames()) {
            var side = switch (name) {
                case LENGTH -> Side.LENGTH;
                case HEIGHT -> Side.HEIGHT;
                case WIDTH, DEPTH, THICKNESS -> Side.WIDTH;
            };
            sides.put(sides.containsKey(side) ? Side.HEIGHT : side, size(name));
        }
        return sides;
    }

    private List<Name> faceNames() {
        var through = throughName();
        return Stream.of(Name.LENGTH, Name.WIDTH, Name.DEPTH, Name.HEIGHT)
                .filter(this::has)
                .filter(name -> through.isEmpty() || !isThrough(name, through.get()))
                .sorted(Comparator.comparingDouble(this::mm).reversed())
                .limit(2)
                .toList();
    }

    private boolean isThrough(Name name, Name through) {
        var canRepeat = name == Name.WIDTH || name == Name.HEIGHT || name == Name.DEPTH && !has(Name.LENGTH);
        var repeats = canRepeat && Math.abs(mm(name) - mm(through)) <= SAME_MM;
        return name == through || (repeats && through != Name.HEIGHT);
    }

    private Optional<Name> throughName() {
        if (has(Name.THICKNESS) && (isBase(Name.THICKNESS) || !isBase(Name.WIDTH))) {
            return Optional.of(Name.THICKNESS);
        }
        var ifcClass = Family.plainClass(product.ifcClass());
        if (HEIGHT_IS_THROUGH.contains(ifcClass)) {
            return Stream.of(Name.HEIGHT, Name.THICKNESS, Name.DEPTH)
                    .filter(this::has)
                    .findFirst();
        }
        var others =
                Stream.of(Name.WIDTH, Name.DEPTH, Name.HEIGHT).filter(this::has).toList();
        if (others.size() + (has(Name.LENGTH) ? 1 : 0) >= 3) {
            return others.stream().min(Comparator.comparingDouble(this::mm));
        }
        return Stream.of(Name.WIDTH, Name.DEPTH)
                .filter(name -> name == Name.WIDTH ? isBase(name) : isThickness(name))
                .filter(name -> mm(name) <= THICKEST_MM && !isSideOfTheFace(name))
                .min(Comparator.comparingDouble(this::mm))
                .or(() -> Stream.of(Name.THICKNESS, Name.HEIGHT)
                        .filter(this::has)
                        .filter(name -> name == Name.THICKNESS || Family.of(product) == Family.FLAT)
                        .findFirst());
    }

    private boolean isThickness(Name depth) {
        var liesFlat = Family.of(product) == Family.FLAT
                || Family.plainClass(product.ifcClass()).equals("IfcPlate");
        return has(depth)
                && liesFlat
                && !has(Name.HEIGHT)
                && (!has(Name.LENGTH) || Weighing.statedAreaM2(product).isPresent());
    }

    /** It makes the stated area together with another size. */
    private boolean isSideOfTheFace(Name name) {
        return Weighing.statedAreaM2(product)
                .filter(area -> stated.keySet().stream()
                        .filter(other -> other != name)
                        .anyMatch(other -> Math.abs(mm(other) * mm(name) / 1e6 - area) <= SAME_AREA * area))
                .isPresent();
    }

    /** Of anything that is measured by the box around it. */
    Map<Side, Size> box() {
        var sides = new EnumMap<Side, Size>(Side.class);
        put(sides, Side.LENGTH, Name.LENGTH);
        put(sides, Side.WIDTH, Name.WIDTH);
        put(sides, Side.HEIGHT, Name.HEIGHT);
        put(sides, Side.THICKNESS, Name.THICKNESS);
        if (has(Name.DEPTH)) {
            if (!has(Name.WIDTH)) {
                put(sides, Side.WIDTH, Name.DEPTH);
            } else if (!has(Name.LENGTH)) {
                var isDeeper = mm(Name.DEPTH) > mm(Name.WIDTH);
                put(sides, Side.LENGTH, isDeeper ? Name.DEPTH : Name.WIDTH);
                put(sides, Side.WIDTH, isDeeper ? Name.WIDTH : Name.DEPTH);
            } else if (!has(Name.HEIGHT)) {
                put(sides, Side.HEIGHT, Name.DEPTH);
            }
        }
        return sides;
    }

    private void put(Map<Side, Size> sides, Side side, Name name) {
        if (has(name)) {
            sides.put(side, size(name));
        }
    }

    private boolean has(Name name) {
        return stated.containsKey(name);
    }

    private boolean isBase(Name name) {
        return has(name) && stated.get(name).base();
    }

    private double mm(Name name) {
        return stated.get(name).value();
    }

    private Size size(Name name) {
        return new Size(mm(name), Evidence.ARCHIVAL);
    }
}
