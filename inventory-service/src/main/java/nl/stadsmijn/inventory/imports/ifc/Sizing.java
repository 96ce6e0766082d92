package nl.stadsmijn.inventory.imports.ifc;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.ifc.IfcQuantity;
import nl.stadsmijn.ifc.IfcUnit;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.imports.ifc.Layers.Buildup;
import nl.stadsmijn.inventory.imports.ifc.Layers.Layer;
import nl.stadsmijn.inventory.imports.ifc.Sizes.Side;
import nl.stadsmijn.inventory.imports.ifc.Sizes.Size;

/**
 * How large a thing is: by a quantity whose name the IFC standard fixes, else by its bounding box, else by its extruded profile. Of what lies flat no quantity
 * tells length and width reliably: programs call any of the three sizes its width. Nothing is guessed beyond that.
 */
final class Sizing {

    /** Names of lengths that vendors use; what stands in a set of base quantities goes before all others. */
    private static final String[] LENGTHS = {
        "Length", "Lengte", "Length (A)", "Net Length", "Span", "3D Length", "Länge"
    };

    private static final String[] HEIGHTS = {"Height", "Hoogte", "Unconnected Height", "Höhe"};

    private static final String[] WIDTHS = {"Width", "Breedte"};
    private static final Set<String> WALLS = Set.of("IfcWall", "IfcCurtainWall");
    private static final String[] OVERALL = {"OverallWidth", "OverallHeight"};

    /** 100 m: nothing that comes out of a building or a bridge is longer; not-a-number isn't either. */
    private static final double LONGEST_MM = 100_000;

    /** Drawings and figures differ by a few mm. */
    private static final double SLACK = 1.02;

    private final NamedSections sections;

    Sizing(NamedSections sections) {
        this.sections = sections;
    }

    /** The remaining direction of what is layered: the whole thickness, layers and all; 0 if unknown. */
    static double through(IfcProduct product) {
        return box(product)
                .map(sizes -> Family.of(product) == Family.FLAT ? sizes[2] : sorted(sizes)[0])
                .orElse(0.0);
    }

    Sizes of(IfcProduct product, Buildup buildup) {
        return switch (Family.of(product)) {
            case FLAT -> flat(product, buildup);
            case STANDING -> standing(product, buildup);
            case LINEAR -> linear(product);
            case OPENING -> opening(product);
            case BODY -> body(product);
        };
    }

    private static Sizes flat(IfcProduct product, Buildup buildup) {
        return box(product)
                .map(sizes -> {
                    var known = new EnumMap<Side, Size>(Side.class);
                    known.put(Side.LENGTH, heuristic(Math.max(sizes[0], sizes[1])));
                    known.put(Side.WIDTH, heuristic(Math.min(sizes[0], sizes[1])));
                    known.put(Side.THICKNESS, thickness(buildup, sizes[2]));
                    return Sizes.of(known);
                })
                .orElse(Sizes.UNKNOWN);
    }

    /** Of a wall's box x runs along it and z up, but some programs turn it: the longest of the two that are not the thickness is the length, unless a quantity says. */
    private static Sizes standing(IfcProduct product, Buildup buildup) {
        var known = new EnumMap<Side, Size>(Side.class);
        box(product).ifPresent(sizes -> {
            var upright = sizes[2] > Math.min(sizes[0], sizes[1]);
            known.put(Side.LENGTH, heuristic(upright ? Math.max(sizes[0], sizes[1]) : sorted(sizes)[2]));
            known.put(Side.HEIGHT, heuristic(upright ? sizes[2] : sorted(sizes)[1]));
        });
        quantity(product, LENGTHS).ifPresent(size -> known.put(Side.LENGTH, size));
        quantity(product, HEIGHTS).ifPresent(size -> known.put(Side.HEIGHT, size));
        var largest = known.values().stream().mapToDouble(Size::mm).max().orElse(LONGEST_MM);
        known.put(Side.THICKNESS, whole(product, buildup, largest));
        return Sizes.of(known);
    }

    /**
     * What stands comes out with all of its layers: as thick as its base quantity says, as they add up to, or as it is drawn.
     *
     * @param largestMm the larger of its other sizes: no wall is thicker
     */
    private static Size whole(IfcProduct product, Buildup buildup, double largestMm) {
        var through = through(product);
        return thicknessOfWall(product)
                .filter(mm -> mm <= (through == 0 ? largestMm : through * SLACK))
                .or(() -> Optional.of(buildup.thicknessMm()).filter(mm -> mm > 0))
                .map(mm -> new Size(mm, Evidence.ARCHIVAL))
                .orElseGet(() -> heuristic(through));
    }

    /** The standard calls the thickness of a wall its width; elsewhere programs call any of the three sizes so. */
    private static Optional<Double> thicknessOfWall(IfcProduct product) {
        return product.quantities().stream()
                .filter(quantity -> quantity.base()
                        && quantity.unit() == IfcUnit.MILLIMETRE
                        && quantity.name().equalsIgnoreCase("Width"))
                .filter(quantity -> WALLS.contains(Family.plainClass(product.ifcClass())))
                .map(IfcQuantity::value)
                .filter(mm -> mm >= 0.5 && isPlausible(mm))
                .findFirst();
    }

    /** The bearing layer as the author drew it; without layers, all there is. */
    private static Size thickness(Buildup buildup, double through) {
        return buildup.bearing()
                .map(Layer::thicknessMm)
                .map(mm -> new Size(mm, Evidence.ARCHIVAL))
                .orElseGet(() -> buildup.layers().isEmpty() ? heuristic(through) : heuristic(0));
    }

    private Sizes linear(IfcProduct product) {
        var known = new EnumMap<Side, Size>(Side.class);
        var section = sections.of(product);
        length(product, section.isPresent()).ifPresent(length -> known.put(Side.LENGTH, length));
        if (section.isPresent()) {
            return Sizes.of(known).withSection(section.get().name(), Evidence.ARCHIVAL);
        }
        box(product).map(Sizing::sorted).ifPresent(sizes -> {
            known.put(Side.WIDTH, heuristic(sizes[0]));
            known.put(Side.HEIGHT, heuristic(sizes[1]));
        });
        return Sizes.of(known);
    }

    /** A quantity is believed where the box bears it out: programs call the width of a column its length. A slanting piece is longer than its box, up to the diagonal. */
    private static Optional<Size> length(IfcProduct product, boolean isSection) {
        var stated = quantity(product, LENGTHS);
        var drawn = box(product);
        if (drawn.isEmpty()) {
            return stated;
        }
        var longest = isSection && product.boundingBox().isEmpty() ? drawn.get()[2] : sorted(drawn.get())[2];
        var diagonal =
                Math.sqrt(Arrays.stream(drawn.get()).map(side -> side * side).sum());
        return stated.filter(size -> size.mm() >= longest / SLACK && size.mm() <= diagonal * SLACK)
                .or(() -> Optional.of(heuristic(longest)));
    }

    /** The volume of one extrusion of a full profile from end to end, in m³: all there is. */
    static Optional<Double> solidM3(IfcProduct product) {
        return product.extrusions().size() == 1
                        && !product.extrusions().getFirst().clipped()
                ? Optional.of(product.extrusions().getFirst())
                        .filter(body -> body.profile().areaM2().isPresent())
                        .map(body -> body.profile().areaM2().orElseThrow() * body.depthMm() / 1000)
                        .filter(m3 -> m3 < LONGEST_MM)
                : Optional.empty();
    }

    private static Sizes opening(IfcProduct product) {
        var known = new EnumMap<Side, Size>(Side.class);
        box(product).filter(sides -> product.boundingBox().isPresent()).ifPresent(sides -> {
            known.put(Side.WIDTH, heuristic(Math.max(sides[0], sides[1])));
            known.put(Side.HEIGHT, heuristic(sides[2]));
        });
        quantity(product, "OverallWidth", "Width", "Breedte").ifPresent(size -> known.put(Side.WIDTH, size));
        quantity(product, "OverallHeight", "Height", "Hoogte").ifPresent(size -> known.put(Side.HEIGHT, size));
        return Sizes.of(known);
    }

    private static Sizes body(IfcProduct product) {
        return box(product)
                .map(sizes -> Sizes.of(Map.of(
                        Side.LENGTH, heuristic(Math.max(sizes[0], sizes[1])),
                        Side.WIDTH, heuristic(Math.min(sizes[0], sizes[1])),
                        Side.HEIGHT, heuristic(sizes[2]))))
                .orElse(Sizes.UNKNOWN);
    }

    private static Optional<Size> quantity(IfcProduct product, String... names) {
        return product.quantity(IfcUnit.MILLIMETRE, names)
                .map(IfcQuantity::value)
                .filter(mm -> mm >= 0.5 && isPlausible(mm))
                .map(mm -> new Size(mm, Evidence.ARCHIVAL));
    }

    /** The box along its own axes; one extrusion with nothing cut off is the whole thing too. */
    private static Optional<double[]> box(IfcProduct product) {
        return product.boundingBox()
                .map(found -> new double[] {found.xMm(), found.yMm(), found.zMm()})
                .or(() -> product.extrusions().size() == 1
                                && !product.extrusions().getFirst().clipped()
                        ? Optional.of(product.extrusions().getFirst()).map(body -> new double[] {
                            body.profile().widthMm(), body.profile().heightMm(), body.depthMm()
                        })
                        : Optional.<double[]>empty())
                .filter(sides -> Arrays.stream(sides).allMatch(Sizing::isPlausible));
    }

    private static boolean isPlausible(double mm) {
        return mm >= 0 && mm <= LONGEST_MM;
    }

    /** A size that the model gives and that no element has; it is left out. Other lengths, such as an elevation, may be what they like. */
    static OptionalDouble implausible(IfcProduct product) {
        return Stream.of(
                        product.boundingBox().stream()
                                .flatMapToDouble(found -> DoubleStream.of(found.xMm(), found.yMm(), found.zMm())),
                        product.extrusions().stream()
                                .flatMapToDouble(body -> DoubleStream.of(
                                        body.profile().widthMm(), body.profile().heightMm(), body.depthMm())),
                        Stream.of(LENGTHS, WIDTHS, HEIGHTS, OVERALL)
                                .flatMap(Arrays::stream)
                                .flatMap(name -> product.quantity(IfcUnit.MILLIMETRE, name).stream())
                                .mapToDouble(IfcQuantity::value))
                .flatMapToDouble(sizes -> sizes)
                .filter(mm -> !isPlausible(mm))
                .findFirst();
    }

    private static double[] sorted(double[] sizes) {
        var sorted = sizes.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static Size heuristic(double mm) {
        return new Size(mm, Evidence.HEURISTIC);
    }
}
