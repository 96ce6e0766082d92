package nl.stadsmijn.ifc;

/**
 * A prismatic part of an element's body.
 *
 * @param depthMm how far the profile is extruded, in millimetres
 * @param clipped whether something is cut off it afterwards, so that the real part is smaller
 */
public record IfcExtrusion(IfcProfile profile, double depthMm, boolean clipped) {}
