package nl.stadsmijn.inventory.imports.ifc;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.description.Geometry;

/**
 * How large a thing is, in mm, and how each size is known.
 *
 * @param section name of its cross-section, such as {@code HEA 180} or {@code 71x196}; null if unknown
 */
record Sizes(Map<Side, Size> known, String section, Evidence sectionEvidence) {

    private static final double TOLERANCE_MM = 1;

    static final Sizes UNKNOWN = new Sizes(Map.of(), null, null);

    /** Which way it is measured, in the order in which people write sizes. */
    enum Side {
        LENGTH("lengthMm"),
        WIDTH("widthMm"),
        HEIGHT("heightMm"),
        THICKNESS("thicknessMm");

        private final String field;

        Side(String field) {
            this.field = field;
        }
    }

    record Size(double mm, Evidence evidence) {}

    /** These sizes, of which there are none below half a millimetre. */
    static Sizes of(Map<Side, Size> sizes) {
        var known = new LinkedHashMap<Side, Size>();
        for (var side : Side.values()) {
            var size = sizes.get(side);
            if (size != null && size.mm() >= 0.5) {
                known.put(side, size);
            }
        }
        return new Sizes(known, null, null);
    }

    Sizes withSection(String name, Evidence evidence) {
        return new Sizes(known, name, evidence);
    }

    /** 0 if unknown. */
    double mm(Side side) {
        var size = known.get(side);
        return size == null ? 0 : size.mm();
    }

    boolean isUnknown() {
        return known.isEmpty();
    }

    boolean equalWithin1Mm(Sizes other) {
        return known.keySet().equals(other.known.keySet())
                && known.keySet().stream().allMatch(side -> Math.abs(mm(side) - other.mm(side)) <= TOLERANCE_MM)
                && Objects.equals(section, other.section);
    }

    /** Whether it is known how large a side of it is. */
    boolean hasFace() {
        return Stream.of(Side.LENGTH, Side.WIDTH, Side.HEIGHT)
                        .filter(known::containsKey)
                        .count()
                >= 2;
    }

    /** The first two sides that a face has, of length, width and height, in m². */
    Optional<Double> faceM2() {
        var sides = Stream.of(Side.LENGTH, Side.WIDTH, Side.HEIGHT)
                .map(this::mm)
                .filter(mm -> mm > 0)
                .map(mm -> (double) Math.round(mm))
                .toList();
        return sides.size() == 2 ? Optional.of(sides.get(0) * sides.get(1) / 1e6) : Optional.empty();
    }

    Geometry geometry() {
        return new Geometry(
                rounded(Side.LENGTH),
                rounded(Side.WIDTH),
                rounded(Side.HEIGHT),
                rounded(Side.THICKNESS),
                section,
                null,
                null);
    }

    private Integer rounded(Side side) {
        return known.containsKey(side) ? Integer.valueOf((int) Math.round(mm(side))) : null;
    }

    Map<String, Evidence> evidence() {
        var evidence = new LinkedHashMap<String, Evidence>();
        known.forEach((side, size) -> evidence.put(side.field, size.evidence()));
        if (section != null) {
            evidence.put("section", sectionEvidence);
        }
        return evidence;
    }

    /** The sizes in whole millimetres, as {@code 7910x1200x200}. */
    String text(String between) {
        return text(known.values(), between);
    }

    private static String text(Collection<Size> sizes, String between) {
        return sizes.stream().map(size -> String.valueOf(Math.round(size.mm()))).collect(Collectors.joining(between));
    }
}
