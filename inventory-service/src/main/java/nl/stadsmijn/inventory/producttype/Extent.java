package nl.stadsmijn.inventory.producttype;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import nl.stadsmijn.inventory.description.Geometry;
import nl.stadsmijn.sections.RectangularSection;

/**
 * How far a piece extends, by the sizes that are known of it, in m. How a size is called says little of which way it lies: the width of a wall is its
 * thickness, that of a door is its face. So the face is the largest that there is, and a size that is called the thickness goes through it.
 *
 * @param length absent if unknown, as all others
 * @param isSection whether width and height are those of its cross-section: of a window frame those of its profile, which tell nothing of its face
 */
record Extent(
        OptionalDouble length,
        OptionalDouble width,
        OptionalDouble height,
        OptionalDouble thickness,
        boolean isSection) {

    private static final double MM_PER_M = 1000;

    static final Extent UNKNOWN = new Extent(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), false);

    /** @param geometry null if nothing is known */
    static Extent of(Geometry geometry) {
        if (geometry == null) {
            return UNKNOWN;
        }
        var section = Optional.ofNullable(geometry.section())
                .filter(written -> geometry.widthMm() == null && geometry.heightMm() == null)
                .flatMap(RectangularSection::read);
        return new Extent(
                metres(geometry.lengthMm()),
                metres(section.map(RectangularSection::width).orElse(geometry.widthMm())),
                metres(section.map(RectangularSection::height).orElse(geometry.heightMm())),
                metres(geometry.thicknessMm()),
                section.isPresent());
    }

    private static OptionalDouble metres(Integer mm) {
        return mm == null ? OptionalDouble.empty() : OptionalDouble.of(mm / MM_PER_M);
    }

    boolean isKnown() {
        return known(length, width, height, thickness).findAny().isPresent();
    }

    boolean hasMoreThanLength() {
        return known(width, height, thickness).findAny().isPresent();
    }

    /** Of what is long: its length, which of what stands is its height. */
    OptionalDouble along() {
        return known(length, height).max();
    }

    /** m² of its largest face: its two largest sizes, thickness left out. */
    OptionalDouble face() {
        if (isSection) {
            return OptionalDouble.empty();
        }
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
