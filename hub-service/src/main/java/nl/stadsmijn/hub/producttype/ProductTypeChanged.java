package nl.stadsmijn.hub.producttype;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.stadsmijn.kit.quantity.Unit;

/** What this service reads of {@code nl.stadsmijn.inventory.product-type.changed.v1}. */
record ProductTypeChanged(
        String key,
        Map<String, String> labels,
        String parent,
        Unit defaultUnit,
        List<Unit> units,
        BigDecimal massPerUnit,
        BigDecimal massPerM2,
        Integer massThicknessMm) {

    static final String TYPE = "nl.stadsmijn.inventory.product-type.changed.v1";

    ProductTypeChanged {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(defaultUnit, "defaultUnit");
        labels = labels == null ? Map.of() : Map.copyOf(labels);
        units = units == null ? List.of(defaultUnit) : List.copyOf(units);
    }

    ProductType type() {
        return new ProductType(key, labels, parent, defaultUnit, units, massPerUnit, massPerM2, massThicknessMm);
    }
}
