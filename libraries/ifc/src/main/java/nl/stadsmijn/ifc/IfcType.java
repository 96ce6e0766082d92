package nl.stadsmijn.ifc;

/** The type object of an element. @param predefinedType as {@code FLOOR}; empty when the type has none */
public record IfcType(String globalId, String ifcClass, String name, String description, String predefinedType) {}
