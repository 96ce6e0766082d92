package nl.stadsmijn.inventory.section;

import java.util.ArrayList;
import java.util.List;

/**
 * The closed outline of a cross-section: a polygon whose corners are rounded, in mm. Area and second moments of area come from Green's theorem over its edges; an arc is
 * taken as {@value #CHORDS} chords, which is wrong by less than 1 in 10,000 of the section.
 */
record Outline(List<Corner> corners) {

    private static final int CHORDS = 16;

    /** @param radius of the rounding, whether the corner points in or out; 0 for a sharp one */
    record Corner(double x, double y, double radius) {

        static Corner sharp(double x, double y) {
            return new Corner(x, y, 0);
        }
    }

    private record Point(double x, double y) {

        Point towards(Corner other) {
            var length = Math.hypot(other.x - x, other.y - y);
            return new Point((other.x - x) / length, (other.y - y) / length);
        }
    }

    /** @param area mm²
     *  @param iy about the horizontal axis through the centroid, mm⁴
     *  @param iz about the vertical one, mm⁴ */
    record Properties(double area, double iy, double iz) {

        Properties minus(Properties hole) {
            return new Properties(area - hole.area, iy - hole.iy, iz - hole.iz);
        }
    }

    /** Of the area inside; the corners go round against the clock. */
    Properties properties() {
        var points = points();
        double area = 0;
        double sy = 0;
        double sz = 0;
        double iy = 0;
        double iz = 0;
        var from = points.getLast();
        for (var to : points) {
            var cross = from.x * to.y - to.x * from.y;
            area += cross / 2;
            sy += cross * (from.y + to.y) / 6;
            sz += cross * (from.x + to.x) / 6;
            iy += cross * (from.y * from.y + from.y * to.y + to.y * to.y) / 12;
            iz += cross * (from.x * from.x + from.x * to.x + to.x * to.x) / 12;
            from = to;
        }
        return new Properties(area, iy - sy * sy / area, iz - sz * sz / area);
    }

    private List<Point> points() {
        var points = new ArrayList<Point>();
        for (int i = 0; i < corners.size(); i++) {
            var corner = corners.get(i);
            if (corner.radius > 0) {
                var before = corners.get((i + corners.size() - 1) % corners.size());
                addArc(points, corner, before, corners.get((i + 1) % corners.size()));
            } else {
                points.add(new Point(corner.x, corner.y));
            }
        }
        return points;
    }

    private static void addArc(List<Point> points, Corner corner, Corner before, Corner after) {
        var tip = new Point(corner.x, corner.y);
        var back = tip.towards(before);
        var on = tip.towards(after);
        var half = Math.acos(back.x * on.x + back.y * on.y) / 2;
        var middle = Math.hypot(back.x + on.x, back.y + on.y);
        var toCentre = corner.radius / Math.sin(half) / middle;
        var centre = new Point(corner.x + (back.x + on.x) * toCentre, corner.y + (back.y + on.y) * toCentre);
        var tangent = corner.radius / Math.tan(half);
        var start = Math.atan2(corner.y + back.y * tangent - centre.y, corner.x + back.x * tangent - centre.x);
        var end = Math.atan2(corner.y + on.y * tangent - centre.y, corner.x + on.x * tangent - centre.x);
        var sweep = Math.IEEEremainder(end - start, 2 * Math.PI);
        for (int chord = 0; chord <= CHORDS; chord++) {
            var angle = start + sweep * chord / CHORDS;
            points.add(
                    new Point(centre.x + corner.radius * Math.cos(angle), centre.y + corner.radius * Math.sin(angle)));
        }
    }
}
