package nl.stadsmijn.ifc;

/** The relations that are followed; the positions of their ends are the same in IFC2x3, IFC4 and IFC4.3. */
enum Relation {
    PROPERTIES("IfcRelDefinesByProperties", 4, 5),
    TYPE("IfcRelDefinesByType", 4, 5),
    MATERIAL("IfcRelAssociatesMaterial", 4, 5),
    CLASSIFICATION("IfcRelAssociatesClassification", 4, 5),
    CONTAINER("IfcRelContainedInSpatialStructure", 4, 5),
    AGGREGATE("IfcRelAggregates", 5, 4),
    NEST("IfcRelNests", 5, 4);

    private final String className;
    private final int described;
    private final int describing;

    Relation(String className, int described, int describing) {
        this.className = className;
        this.described = described;
        this.describing = describing;
    }

    String className() {
        return className;
    }

    /** Position of the things that are related: element, part. */
    int described() {
        return described;
    }

    /** Position of what they are related to: property set, type, material, whole. */
    int describing() {
        return describing;
    }
}
