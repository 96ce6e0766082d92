package nl.stadsmijn.ifc;

import java.util.OptionalDouble;

/** A building storey. @param elevationMm above the building's zero, in millimetres; empty when not given */
public record IfcStorey(String globalId, String name, OptionalDouble elevationMm) {}
