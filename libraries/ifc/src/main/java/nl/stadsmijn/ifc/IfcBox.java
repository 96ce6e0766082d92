package nl.stadsmijn.ifc;

/** The box around an element along its own axes, in millimetres, as its author's program gave it ({@code IfcBoundingBox}). */
public record IfcBox(double xMm, double yMm, double zMm) {}
