package nl.stadsmijn.ifc;

/** Where the site lies according to the model, in decimal degrees WGS 84. Programs often write a default here: compare before use. */
public record IfcLocation(double latitude, double longitude) {}
