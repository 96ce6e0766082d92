package nl.stadsmijn.ifc;

/**
 * A reference into a classification; each part is empty when the file does not say it.
 *
 * @param system for example {@code NL/SfB (4 cijfers)}
 * @param code for example {@code 23.21}
 * @param name for example {@code VRIJDRAGENDE VLOEREN}
 */
public record IfcClassification(String system, String code, String name) {}
