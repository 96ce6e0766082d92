package nl.stadsmijn.ifc;

/**
 * Something in a model that could not be understood or was left out.
 *
 * @param entityId the number after {@code #}; 0 when the whole model is meant
 * @param line where that entity begins, from 1; 0 when the whole model is meant
 * @param message a sentence for the person who sent the file
 */
public record IfcNotice(Code code, int entityId, int line, String message) {

    /** What kind of thing was not understood. */
    public enum Code {
        /** A class of no supported schema; read as far as its general attributes go. */
        UNKNOWN_CLASS,
        /** Objects that are no building elements and are left out, such as openings and spaces. */
        NOT_AN_ELEMENT,
        /** An entity refers to one that is not in the file. */
        MISSING_REFERENCE,
        /** Entities refer to each other in a circle. */
        CYCLIC_REFERENCE,
        /** Two entities with one number, or two elements with one GlobalId. */
        DUPLICATE,
        /** A unit that is missing or unknown. */
        UNIT,
        /** A figure that is no finite number or cannot be true. */
        BAD_VALUE,
        PROPERTY_NOT_UNDERSTOOD,
        MATERIAL_NOT_UNDERSTOOD,
        CLASSIFICATION_NOT_UNDERSTOOD,
        /** The shape gives no bounding box and no profile, or only roughly. */
        SHAPE_NOT_UNDERSTOOD,
        /** More than is looked at for one element. */
        LIMIT_REACHED
    }
}
