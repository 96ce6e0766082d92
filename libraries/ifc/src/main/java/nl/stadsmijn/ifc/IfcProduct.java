package nl.stadsmijn.ifc;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A building element with all that the model says about it. Texts are never null: what the model does not say is empty. Figures are
 * converted to mm, m2, m3 and kg; none is computed or guessed here.
 *
 * @param entityId the number after {@code #}
 * @param line where it stands in the file, from 1
 * @param globalId 22 characters, the identity that survives another export
 * @param ifcClass as {@code IfcSlab}
 * @param predefinedType as {@code FLOOR}: of the element, else of its type; empty when neither says it
 * @param storey directly, or that of the whole it is part of
 * @param partOf the GlobalId of the element that this one is a part of, as the stair of a flight; else empty
 * @param parts how many elements this one is made up of; above 0, the parts describe the same material again
 * @param materials its own, else those of its type; mostly one
 * @param properties by set name and property name, in the file's order; the element's own go before those of its type
 * @param quantities base quantities first
 * @param extrusions of the body; exactly one that is not clipped means that the element is a prism
 * @param notices what about this element could not be understood
 */
public record IfcProduct(
        int entityId,
        int line,
        String globalId,
        String ifcClass,
        String name,
        String description,
        String objectType,
        String tag,
        String predefinedType,
        Optional<IfcType> type,
        Optional<IfcStorey> storey,
        String partOf,
        int parts,
        List<IfcMaterial> materials,
        List<IfcClassification> classifications,
        Map<String, Map<String, IfcValue>> properties,
        List<IfcQuantity> quantities,
        Optional<IfcBox> boundingBox,
        List<IfcExtrusion> extrusions,
        List<IfcNotice> notices) {

    /** The name of the type object, or empty. */
    public String typeName() {
        return type.map(IfcType::name).orElse("");
    }

    /** A property by the names of its set and its own. */
    public Optional<IfcValue> property(String set, String name) {
        return Optional.ofNullable(properties.getOrDefault(set, Map.of()).get(name));
    }

    /** The first quantity with one of these names (in that order of preference, ignoring case) and this unit; base quantities first. */
    public Optional<IfcQuantity> quantity(IfcUnit unit, String... names) {
        for (String name : names) {
            for (IfcQuantity quantity : quantities) {
                if (quantity.unit() == unit && quantity.name().equalsIgnoreCase(name)) {
                    return Optional.of(quantity);
                }
            }
        }
        return Optional.empty();
    }
}
