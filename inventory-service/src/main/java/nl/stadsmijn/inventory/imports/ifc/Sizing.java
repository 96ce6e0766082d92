package nl.stadsmijn.inventory.imports.ifc;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
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
import nl.stadsmijn.inventory.imports.ifc.StatedSizes.Name;

/** How large a thing is: by its quantities, base quantities first, else by its bounding box, else by its extruded profile. Nothing is guessed beyond that. */
final class Sizing {

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

    /** The remaining direction of what is layered: the whole thickness, layers and all; 0 mm if unknown. */
    static Size through(IfcProduct product) {
        var said = isWall(product)
                ? thicknessOfWall(product).map(Sizing::archival)
                : statedSizes(product).through();
        return said.orElseGet(() -> heuristic(drawnThrough(product)));
    }

    private static double drawnThrough(IfcProduct product) {
        return box(product)
                .map(sizes -> Family.of(product) == Family.FLAT ? sizes[2] : sorted(sizes)[0])
                .orElse(0.0);
    }

    private static StatedSizes statedSizes(IfcProduct product) {
        return new StatedSizes(
                product, box(product).map(sizes -> diagonal(sizes) * SLACK).orElse(LONGEST_MM));
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
        var known = new EnumMap<Side, Size>(Side.class);
        var drawn = box(product).map(sizes -> new double[] {sizes[0], sizes[1]}).orElse(new double[2]);
        var face = face(statedSizes(product).face(), drawn);
        known.put(Side.LENGTH, face.get(0));
        known.put(Side.WIDTH, face.get(1));
        known.put(Side.THICKNESS, thickness(product, buildup));
        return Sizes.of(known);
    }

    /** Both sides of a face, the longer one first: what no quantity tells is as it is drawn. */
    private static List<Size> face(List<Double> stated, double[] drawn) {
        var rest = stated.isEmpty() || Math.abs(drawn[0] - stated.getFirst()) > Math.abs(drawn[1] - stated.getFirst())
                ? drawn
                : new double[] {drawn[1], drawn[0]};
        return Stream.concat(
                        stated.stream().map(Sizing::archival),
                        Arrays.stream(rest).mapToObj(Sizing::heuristic))
                .limit(2)
                .sorted(Comparator.comparingDouble(Size::mm).reversed())
                .toList();
    }

    /** Of a wall's box x runs along it and z up, but some programs turn it: the longest of the two that are not the thickness is the length, unless a quantity says. */
    private static Sizes standing(IfcProduct product, Buildup buildup) {
        var known = new EnumMap<Side, Size>(Side.class);
        box(product).ifPresent(sizes -> {
            var upright = sizes[2] > Math.min(sizes[0], sizes[1]);
            known.put(Side.LENGTH, heuristic(upright ? Math.max(sizes[0], sizes[1]) : sorted(sizes)[2]));
            known.put(Side.HEIGHT, heuristic(upright ? sizes[2] : sorted(sizes)[1]));
        });
        quantity(product, Name.LENGTH).ifPresent(size -> known.put(Side.LENGTH, size));
        quantity(product, Name.HEIGHT).ifPresent(size -> known.put(Side.HEIGHT, size));
        if (Family.plainClass(product.ifcClass()).equals("IfcPlate")) {
            var face = statedSizes(product).faceSides();
            if (face.size() == 2) {
                known.clear();
            }
            known.putAll(face);
        }
        known.put(Side.THICKNESS, whole(product, buildup));
        return Sizes.of(known);
    }

    /** What stands comes out with all of its layers: as thick as its base quantity says, as they add up to, or as it is drawn. */
    private static Size whole(IfcProduct product, Buildup buildup) {
        return Optional.of(through(product))
                .filter(size -> size.evidence() == Evidence.ARCHIVAL)
                .or(() -> Optional.of(buildup.thicknessMm())
                        .filter(mm -> mm > 0 && buildup.isStated())
                        .map(Sizing::archival))
                .orElseGet(() -> heuristic(drawnThrough(product)));
    }

    private static boolean isWall(IfcProduct product) {
        return WALLS.contains(Family.plainClass(product.ifcClass()));
    }

    /** The standard calls the thickness of a wall its width; elsewhere programs call any of the three sizes so. No wall is thicker than it is drawn, or than it is long or high. */
    private static Optional<Double> thicknessOfWall(IfcProduct product) {
        var drawn = drawnThrough(product);
        var thickest = drawn > 0
                ? drawn * SLACK
                : Stream.of(Name.LENGTH, Name.HEIGHT)
                        .flatMap(name -> quantity(product, name).stream())
                        .mapToDouble(Size::mm)
                        .max()
                        .orElse(LONGEST_MM);
        return product.quantities().stream()
                .filter(quantity -> quantity.base()
                        && quantity.unit() == IfcUnit.MILLIMETRE
                        && quantity.name().equalsIgnoreCase("Width"))
                .map(IfcQuantity::value)
                .filter(mm -> mm >= 0.5 && mm <= thickest)
                .findFirst();
    }

    /** The bearing layer as the author drew it, which is the only one if there is one; else all there is, unless it is of layers that nobody understands. */
    private static Size thickness(IfcProduct product, Buildup buildup) {
        var through = through(product);
        var isSeveral = buildup.layers().size() > 1;
        return buildup.bearing()
                .or(() ->
                        isSeveral ? Optional.empty() : buildup.layers().stream().findFirst())
                .filter(layer -> buildup.isStated())
                .map(Layer::thicknessMm)
                .map(Sizing::archival)
                .orElseGet(() -> isSeveral && through.evidence() != Evidence.ARCHIVAL ? heuristic(0) : through);
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
        var stated = quantity(product, Name.LENGTH);
        var drawn = box(product);
        if (drawn.isEmpty()) {
            return stated;
        }
        var longest = isSection && product.boundingBox().isEmpty() ? drawn.get()[2] : sorted(drawn.get())[2];
        return stated.filter(size -> size.mm() >= longest / SLACK && size.mm() <= diagonal(drawn.get()) * SLACK)
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
        var known = new EnumMap<Side, Size>(statedSizes(product).box());
        var isThin = known.containsKey(Side.THICKNESS);
        box(product).ifPresent(sizes -> {
            known.putIfAbsent(Side.HEIGHT, heuristic(sizes[2]));
            var said = Stream.of(Side.LENGTH, Side.WIDTH)
                    .filter(known::containsKey)
                    .toList();
            if (said.isEmpty()) {
                known.put(Side.LENGTH, heuristic(Math.max(sizes[0], sizes[1])));
                known.put(Side.WIDTH, heuristic(Math.min(sizes[0], sizes[1])));
            } else if (said.size() == 1 && !isThin) {
                var one = known.get(said.getFirst()).mm();
                var other = Math.abs(sizes[0] - one) > Math.abs(sizes[1] - one) ? sizes[0] : sizes[1];
                known.put(said.getFirst() == Side.LENGTH ? Side.WIDTH : Side.LENGTH, heuristic(other));
            }
        });
        return Sizes.of(known);
    }

    private static Optional<Size> quantity(IfcProduct product, Name name) {
        return name.in(product, quantity -> quantity.value() >= 0.5 && isPlausible(quantity.value()))
                .map(quantity -> archival(quantity.value()));
    }

    private static Optional<Size> quantity(IfcProduct product, String... names) {
        return product.quantity(IfcUnit.MILLIMETRE, names)
                .map(IfcQuantity::value)
                .filter(mm -> mm >= 0.5 && isPlausible(mm))
                .map(Sizing::archival);
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
                        Stream.concat(
                                        Arrays.stream(Name.values())
                                                .flatMap(name -> name.in(product, any -> true).stream()),
                                        Arrays.stream(OVERALL)
                                                .flatMap(name -> product.quantity(IfcUnit.MILLIMETRE, name).stream()))
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

    private static double diagonal(double[] sides) {
        return Math.sqrt(Arrays.stream(sides).map(side -> side * side).sum());
    }

    private static Size archival(double mm) {
        return new Size(mm, Evidence.ARCHIVAL);
    }

    private static Size heuristic(double mm) {
        return new Size(mm, Evidence.HEURISTIC);
    }
}
