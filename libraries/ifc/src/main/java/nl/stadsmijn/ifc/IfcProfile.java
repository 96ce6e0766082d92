package nl.stadsmijn.ifc;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * A cross-section.
 *
 * @param name as the author wrote it, for example {@code HEA200}; empty when not given
 * @param widthMm of the rectangle around it, along the x axis
 * @param heightMm of the rectangle around it, along the y axis. For {@link Kind#ARBITRARY} it is the smallest rectangle, however turned;
 *     its width is the side that lies nearer to the x axis
 * @param areaM2 where it follows exactly: rectangles, circles, polygons without arcs and holes; else empty
 * @param dimensions other dimensions in millimetres by their IFC name: {@code WebThickness}, {@code FlangeThickness}, {@code FilletRadius},
 *     {@code WallThickness}, …
 */
public record IfcProfile(
        Kind kind,
        String name,
        double widthMm,
        double heightMm,
        OptionalDouble areaM2,
        Map<String, Double> dimensions) {

    /** The shape of a cross-section. */
    public enum Kind {
        RECTANGLE,
        RECTANGLE_ROUNDED,
        RECTANGLE_HOLLOW,
        I_SHAPE,
        I_SHAPE_ASYMMETRIC,
        L_SHAPE,
        U_SHAPE,
        T_SHAPE,
        C_SHAPE,
        Z_SHAPE,
        CIRCLE,
        CIRCLE_HOLLOW,
        ELLIPSE,
        TRAPEZIUM,
        /** A closed outline of any form. */
        ARBITRARY,
        /** A closed outline of any form, with holes. */
        ARBITRARY_WITH_VOIDS
    }
}
