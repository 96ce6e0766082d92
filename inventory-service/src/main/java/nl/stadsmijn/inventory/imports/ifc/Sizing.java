package nl.stadsmijn.inventory.imports.ifc;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nl.stadsmijn.ifc.IfcMaterial;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.ifc.IfcQuantity;
import nl.stadsmijn.ifc.IfcUnit;
import nl.stadsmijn.ifc.IfcValue;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.imports.ifc.Layers.Buildup;
import nl.stadsmijn.inventory.imports.ifc.Layers.Layer;
import nl.stadsmijn.inventory.imports.ifc.Sizes.Side;
import nl.stadsmijn.inventory.imports.ifc.Sizes.Size;
import nl.stadsmijn.inventory.section.SteelSection;
import nl.stadsmijn.inventory.section.SteelSections;

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
    private static final String[] OVERALL = {"OverallWidth", "OverallHeight"};

    /** 100 m: nothing that comes out of a building or a bridge is longer; not-a-number isn't either. */
    private static final double LONGEST_MM = 100_000;

    /** Drawings and figures differ by a few mm. */
    private static final double SLACK = 1.02;

    private static final int NEAREST = 3;

    private final SteelSections sections;

    Sizing(SteelSections sections) {
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
            known.put(Side.THICKNESS, thickness(buildup, upright ? Math.min(sizes[0], sizes[1]) : sorted(sizes)[0]));
        });
        quantity(product, LENGTHS).ifPresent(size -> known.put(Side.LENGTH, size));
        quantity(product, HEIGHTS).ifPresent(size -> known.put(Side.HEIGHT, size));
        if (!known.containsKey(Side.THICKNESS)) {
            known.put(Side.THICKNESS, thickness(buildup, 0));
        }
        return Sizes.of(known);
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
        var section = section(product);
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

    /** The steel section that the material's profile, the drawn profile, a property or a name says. */
    Optional<SteelSection> section(IfcProduct product) {
        return sections(product).findFirst();
    }

    /** What else its texts name; empty if they agree. */
    Optional<SteelSection> otherSection(IfcProduct product) {
        return section(product)
                .flatMap(first -> sections(product)
                        .filter(other -> !other.name().equals(first.name()))
                        .findFirst());
    }

    /** A rolled section that its texts name and that there is none of; empty if they name one that there is. */
    Optional<String> unknownSection(IfcProduct product) {
        return section(product).isPresent()
                ? Optional.empty()
                : texts(product)
                        .filter(text -> sections.nearestToUnknown(text, 1).isPresent())
                        .findFirst();
    }

    List<String> nearestSections(String unknown) {
        return sections.nearestToUnknown(unknown, NEAREST).orElse(List.of());
    }

    private Stream<SteelSection> sections(IfcProduct product) {
        return texts(product).flatMap(text -> named(text).stream());
    }

    private static Stream<String> texts(IfcProduct product) {
        return Stream.of(
                        product.materials().stream().flatMap(Sizing::profileNames),
                        product.extrusions().stream().map(body -> body.profile().name()),
                        product.properties().values().stream()
                                .flatMap(set -> set.entrySet().stream())
                                .filter(property -> isProfile(property.getKey()))
                                .map(Map.Entry::getValue)
                                .map(IfcValue::text),
                        Stream.of(product.name(), product.objectType(), product.typeName(), product.description()))
                .flatMap(texts -> texts)
                .filter(text -> text != null && !text.isBlank());
    }

    /** The whole text, or a word of it: {@code stalen_ligger_L100x10}. */
    private Optional<SteelSection> named(String text) {
        return sections.find(text)
                .or(() -> Arrays.stream(text.split("[ _;]+"))
                        .flatMap(word -> sections.find(word).stream())
                        .findFirst());
    }

    private static boolean isProfile(String property) {
        var name = property.toLowerCase(java.util.Locale.ROOT);
        return name.contains("profile")
                || name.contains("profiel")
                || name.equals("section")
                || name.equals("reference");
    }

    private static Stream<String> profileNames(IfcMaterial material) {
        return material instanceof IfcMaterial.Profiles set
                ? set.profiles().stream().map(IfcMaterial.Profile::profileName)
                : Stream.empty();
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
