package nl.stadsmijn.ifc;

/**
 * A figure of an {@code IfcElementQuantity}, or an overall dimension that is an attribute of the element itself (doors, windows).
 *
 * @param set the quantity set's name, as {@code BaseQuantities} or {@code Qto_SlabBaseQuantities}; the IFC class for an attribute
 * @param name as the author wrote it; parts of a complex quantity as {@code whole.part}
 * @param value in {@code unit}
 * @param base whether the set is one of base quantities, whose names the IFC standard defines
 */
public record IfcQuantity(String set, String name, double value, IfcUnit unit, boolean base) {}
