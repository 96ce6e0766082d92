package nl.stadsmijn.inventory.producttype;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import nl.stadsmijn.inventory.description.Geometry;

/**
 * How far a piece extends, by the sizes that are known of it, in m. How a size is called says little of which way it lies: the width of a wall is its
 * thickness, that of a door is its face. So the face is the largest that there is, and a size that is called the thickness goes through it.
 *
 * @param length absent if unknown, as all others
 */
record Extent(OptionalDouble length, OptionalDouble width, OptionalDouble height, OptionalDouble thickness) {

    private static final double MM_PER_M = 1000;

    /** As a cross-section other than a steel one is written: {@code 71x196}. */
    private static final Pattern WIDTH_BY_HEIGHT = Pattern.compile("\\s*(\\d{1,5})\\s*[xX×]\\s*(\\d{1,5})\\s*");

    static final Extent UNKNOWN =
            new Extent(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** @param geometry null if nothing is known */
    static Extent of(Geometry geometry) {
        if (geometry == null) {
            return UNKNOWN;
        }
        var section = Optional.ofNullable(geometry.section())
                .map(WIDTH_BY_HEIGHT::matcher)
                .filter(found -> found.matches())
                .filter(found -> geometry.widthMm() == null && geometry.heightMm() == null);
        return new Extent(
                metres(geometry.lengthMm()),
                metres(section.map(found -> Integer.valueOf(found.group(1))).orElse(geometry.widthMm())),
                metres(section.map(found -> Integer.valueOf(found.group(2))).orElse(geometry.heightMm())),
                metres(geometry.thicknessMm()));
    }

    private static OptionalDouble metres(Integer mm) {
        return mm == null ? OptionalDouble.empty() : OptionalDouble.of(mm / MM_PER_M);
    }

    boolean isKnown() {
        return known(length, width, height, thickness).findAny().isPresent();
    }

    /** m² of its largest face: its two largest sizes, thickness left out. */
    OptionalDouble face() {
        var sides = known(length, width, height).sorted().toArray();
        return sides.length < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(sides[sides.length - 1] * sides[sides.length - 2]);
    }

    /** How wide it is, square to its length: of a wall its height. */
    OptionalDouble across() {
        return known(width, height).max();
    }

    /** m² of its cross-section, square to its length. */
    OptionalDouble section() {
        var sides = known(width, height).toArray();
        var through =
                thickness.isPresent() || sides.length < 2 ? thickness : OptionalDouble.of(Math.min(sides[0], sides[1]));
        return product(across(), through);
    }

    /** m³ of the box that it just fits in; of what has no length, such as a door, width × height × thickness. */
    OptionalDouble volume() {
        return length.isPresent() ? product(length, section()) : product(face(), thickness);
    }

    static OptionalDouble product(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent()
                ? OptionalDouble.of(one.getAsDouble() * other.getAsDouble())
                : OptionalDouble.empty();
    }

    private static DoubleStream known(OptionalDouble... sizes) {
        return Arrays.stream(sizes).flatMapToDouble(OptionalDouble::stream);
    }
}
