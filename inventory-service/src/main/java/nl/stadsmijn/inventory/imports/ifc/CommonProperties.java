package nl.stadsmijn.inventory.imports.ifc;

import java.util.Map;
import java.util.Optional;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.ifc.IfcValue;

/** The sets of properties that the IFC standard defines for each class, such as {@code Pset_WallCommon}. */
final class CommonProperties {

    private CommonProperties() {}

    /** What the first of these sets says of a property; empty if none does. */
    static Optional<IfcValue> of(IfcProduct product, String name) {
        return product.properties().entrySet().stream()
                .filter(set -> set.getKey().startsWith("Pset_") && set.getKey().endsWith("Common"))
                .map(Map.Entry::getValue)
                .filter(set -> set.containsKey(name))
                .map(set -> set.get(name))
                .findFirst();
    }

    /** Null if the model does not say. */
    static Boolean isLoadBearing(IfcProduct product) {
        return of(product, "LoadBearing").orElse(null) instanceof IfcValue.Flag flag ? flag.value() : null;
    }
}
