package nl.stadsmijn.inventory.section;

import static nl.stadsmijn.inventory.section.Outline.Corner.sharp;

import java.util.List;
import nl.stadsmijn.inventory.section.Outline.Corner;
import nl.stadsmijn.inventory.section.Outline.Properties;

/** The outlines of the families, from their dimensions in mm. */
final class Outlines {

    private static final double HIGH_CHANNEL = 300;

    private Outlines() {}

    /**
     * A section with the dimensions that EN 10365 (I, H, channels) and EN 10056-1 (angles) give.
     *
     * @param r1 at the root
     * @param r2 at the toe; 0 where flanges are parallel
     */
    record Rolled(double h, double b, double tw, double tf, double r1, double r2) {}

    static Properties i(Rolled d) {
        var x = d.b / 2;
        var y = d.h / 2;
        var web = d.tw / 2;
        var flange = y - d.tf;
        return new Outline(List.of(
                        sharp(-x, -y),
                        sharp(x, -y),
                        sharp(x, -flange),
                        new Corner(web, -flange, d.r1),
                        new Corner(web, flange, d.r1),
                        sharp(x, flange),
                        sharp(x, y),
                        sharp(-x, y),
                        sharp(-x, flange),
                        new Corner(-web, flange, d.r1),
                        new Corner(-web, -flange, d.r1),
                        sharp(-x, -flange)))
                .properties();
    }

    /** The flanges of a UNP taper: 8 % with tf at half the width up to 300 mm high, 5 % with tf half-way between web and toe above (EN 10365). */
    static Properties u(Rolled d) {
        var high = d.h > HIGH_CHANNEL;
        var slope = high ? 0.05 : 0.08;
        var measuredAt = high ? (d.b + d.tw) / 2 : d.b / 2;
        var root = d.tf + slope * (measuredAt - d.tw);
        var toe = d.tf + slope * (measuredAt - d.b);
        return new Outline(List.of(
                        sharp(0, 0),
                        sharp(d.b, 0),
                        new Corner(d.b, toe, d.r2),
                        new Corner(d.tw, root, d.r1),
                        new Corner(d.tw, d.h - root, d.r1),
                        new Corner(d.b, d.h - toe, d.r2),
                        sharp(d.b, d.h),
                        sharp(0, d.h)))
                .properties();
    }

    static Properties l(Rolled d) {
        return new Outline(List.of(
                        sharp(0, 0),
                        sharp(d.b, 0),
                        new Corner(d.b, d.tf, d.r2),
                        new Corner(d.tw, d.tf, d.r1),
                        new Corner(d.tw, d.h, d.r2),
                        sharp(0, d.h)))
                .properties();
    }

    /** Corner radii for calculation: EN 10210-2 (hot finished) 1.5t outside, t inside; EN 10219-2 (cold formed) 2t/t to 6 mm, 2.5t/1.5t to 10 mm, 3t/2t above. */
    static Properties box(double h, double b, double t, boolean coldFormed) {
        var outside = !coldFormed ? 1.5 : t <= 6 ? 2 : t <= 10 ? 2.5 : 3;
        var inside = !coldFormed ? 1 : outside - 1;
        return rectangle(h, b, outside * t).minus(rectangle(h - 2 * t, b - 2 * t, inside * t));
    }

    /** How small the shorter side of a box may be so that its corners still are corners. */
    static double narrowestBox(double t, boolean coldFormed) {
        return (coldFormed && t > 6 ? 6 : 4) * t;
    }

    static Properties tube(double d, double t) {
        return disc(d).minus(disc(d - 2 * t));
    }

    private static Properties rectangle(double h, double b, double radius) {
        return new Outline(List.of(
                        new Corner(0, 0, radius),
                        new Corner(b, 0, radius),
                        new Corner(b, h, radius),
                        new Corner(0, h, radius)))
                .properties();
    }

    private static Properties disc(double d) {
        var i = Math.PI * Math.pow(d, 4) / 64;
        return new Properties(Math.PI * d * d / 4, i, i);
    }
}
