package nl.stadsmijn.ifc;

import java.util.Set;

/** The classes of building elements of IFC2x3, IFC4 and IFC4.3, as the schema writes them: {@code IfcSlab}. */
public final class IfcElementClasses {

    public static final Set<String> NAMES = Set.of(EntityClasses.ELEMENTS.split("\\s+"));

    private IfcElementClasses() {}
}
