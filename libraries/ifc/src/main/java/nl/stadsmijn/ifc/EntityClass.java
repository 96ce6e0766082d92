package nl.stadsmijn.ifc;

/**
 * A class of the IFC schema, as it is met in one file.
 *
 * @param number its place in {@link EntityClasses}
 * @param name as the file writes it: {@code IFCSLAB}
 * @param displayName as the schema writes it: {@code IfcSlab}
 */
record EntityClass(int number, String name, String displayName, Role role) {

    /** What this reader does with a class. */
    enum Role {
        /** A building element: becomes an {@link IfcProduct}. */
        ELEMENT,
        /** A relation that is followed; see {@link Relation}. */
        RELATION,
        /** Part of a description: project, storey, type, material, quantity, profile, … */
        DESCRIPTION,
        /** Rooted in the model, but no building element: openings, spaces, grids, ports, annotations. */
        OTHER_OBJECT,
        /** A relation that says nothing about a description. */
        OTHER_RELATION,
        /** Properties with a schema of their own, of doors and windows: left out, but not missing. */
        PREDEFINED_SET,
        /** Rooted in the model, of a class that no supported schema has. */
        UNKNOWN,
        /** A point or list of points: only those that a profile needs, in a second pass. */
        POINT,
        /** Geometry, presentation, persons. */
        SKIPPED
    }
}
