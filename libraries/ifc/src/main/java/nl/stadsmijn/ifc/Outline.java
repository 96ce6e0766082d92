package nl.stadsmijn.ifc;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The corners of a closed outline, in the project's unit of length.
 *
 * @param straight whether only straight lines join them; if not, the figures here are those of the corners
 */
record Outline(List<Corner> corners, boolean straight) {

    /** Beyond this, the rectangle is taken along the axes, for the search of the smallest grows with the square. */
    private static final int MOST_TURNED = 500;

    record Corner(double x, double y) {}

    record Rectangle(double width, double height) {
        double area() {
            return width * height;
        }
    }

    /** Shoelace formula. */
    OptionalDouble area() {
        if (!straight) {
            return OptionalDouble.empty();
        }
        double twice = 0;
        Corner last = corners.getLast();
        for (Corner corner : corners) {
            twice += last.x * corner.y - corner.x * last.y;
            last = corner;
        }
        return OptionalDouble.of(Math.abs(twice) / 2);
    }

    /** The smallest rectangle around the corners: one of its sides lies along an edge (Freeman and Shapira, 1975). */
    Rectangle rectangle() {
        Rectangle best = along(1, 0);
        if (corners.size() > MOST_TURNED) {
            return best;
        }
        Corner last = corners.getLast();
        for (Corner corner : corners) {
            double dx = corner.x - last.x;
            double dy = corner.y - last.y;
            double length = Math.hypot(dx, dy);
            if (length > 0) {
                Rectangle turned = along(dx / length, dy / length);
                // a hair's breadth smaller is rounding: keep the one along the axes
                if (turned.area() < best.area() * (1 - 1e-9)) {
                    best = Math.abs(dx) >= Math.abs(dy) ? turned : new Rectangle(turned.height, turned.width);
                }
            }
            last = corner;
        }
        return best;
    }

    private Rectangle along(double ux, double uy) {
        double minU = Double.POSITIVE_INFINITY;
        double maxU = Double.NEGATIVE_INFINITY;
        double minV = Double.POSITIVE_INFINITY;
        double maxV = Double.NEGATIVE_INFINITY;
        for (Corner corner : corners) {
            double u = corner.x * ux + corner.y * uy;
            double v = corner.y * ux - corner.x * uy;
            minU = Math.min(minU, u);
            maxU = Math.max(maxU, u);
            minV = Math.min(minV, v);
            maxV = Math.max(maxV, v);
        }
        return new Rectangle(maxU - minU, maxV - minV);
    }
}
