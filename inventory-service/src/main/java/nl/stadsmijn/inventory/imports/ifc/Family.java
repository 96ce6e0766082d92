package nl.stadsmijn.inventory.imports.ifc;

import java.util.Set;
import nl.stadsmijn.ifc.IfcProduct;

/** How a thing is measured: which of its sizes make it what it is. */
enum Family {
    /** Lies in its own axes: length, width, and the thickness of what bears. */
    FLAT,
    /** Stands: length, height, thickness. */
    STANDING,
    /** Length and a cross-section. */
    LINEAR,
    /** Fills an opening: width and height. */
    OPENING,
    /** Anything else: the box around it. */
    BODY;

    private static final Set<String> FLAT_CLASSES =
            Set.of("IfcSlab", "IfcRoof", "IfcCovering", "IfcFooting", "IfcPavement", "IfcCourse");
    private static final Set<String> STANDING_CLASSES =
            Set.of("IfcWall", "IfcCurtainWall", "IfcPlate", "IfcShadingDevice", "IfcRailing");
    private static final Set<String> LINEAR_CLASSES = Set.of(
            "IfcBeam",
            "IfcColumn",
            "IfcMember",
            "IfcPile",
            "IfcRail",
            "IfcKerb",
            "IfcReinforcingBar",
            "IfcTendon",
            "IfcPipeSegment",
            "IfcDuctSegment",
            "IfcCableSegment",
            "IfcCableCarrierSegment",
            "IfcConveyorSegment",
            "IfcFlowSegment");
    private static final Set<String> OPENING_CLASSES = Set.of("IfcWindow", "IfcDoor");

    static Family of(IfcProduct product) {
        var name = plainClass(product.ifcClass());
        if (FLAT_CLASSES.contains(name)) {
            return FLAT;
        }
        if (STANDING_CLASSES.contains(name)) {
            return STANDING;
        }
        if (LINEAR_CLASSES.contains(name)) {
            return LINEAR;
        }
        return OPENING_CLASSES.contains(name) ? OPENING : BODY;
    }

    /** {@code IfcWallStandardCase} is {@code IfcWall}: those were ways of drawing, not other things. */
    static String plainClass(String ifcClass) {
        return ifcClass.replaceFirst("(StandardCase|ElementedCase)$", "");
    }

    /** Whether its layers lie from face to face, so that thickness times density is what it weighs per m². */
    boolean isLayered() {
        return this == FLAT || this == STANDING;
    }
}
