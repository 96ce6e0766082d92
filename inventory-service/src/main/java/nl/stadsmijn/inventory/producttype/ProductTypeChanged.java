package nl.stadsmijn.inventory.producttype;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.quantity.Unit;

/** The event that tells a product type, whole: {@code contracts/events/nl.stadsmijn.inventory.product-type.changed.v1.schema.json}. */
record ProductTypeChanged(
        String key,
        Map<String, String> labels,
        Map<String, List<String>> synonyms,
        String parent,
        Unit defaultUnit,
        List<Unit> units,
        String material,
        String massPerUnit,
        String massPerM2,
        Integer massThicknessMm,
        Map<Integer, String> massPerM2ByThickness,
        String massPerM3,
        String nlsfb,
        String eural,
        Description.Layer layer,
        ProductType.Scope scope,
        Description.RStrategy rStrategy) {

    static Event of(ProductType type, long version) {
        var data = new ProductTypeChanged(
                type.key(),
                new TreeMap<>(type.labels()),
                new TreeMap<>(type.synonyms()),
                type.parent(),
                type.defaultUnit(),
                type.units(),
                type.material(),
                plain(type.massPerUnit()),
                plain(type.massPerM2()),
                type.massThicknessMm(),
                plain(type.massPerM2ByThickness()),
                plain(type.massPerM3()),
                type.nlsfb(),
                type.eural(),
                type.layer(),
                type.scope(),
                type.rStrategy());
        return new Event(
                "inventory.product-types",
                "nl.stadsmijn.inventory.product-type.changed.v1",
                id(type.key()),
                version,
                data);
    }

    /** The same for the same key, for ever: events need a UUID, product types have a name. */
    static UUID id(String key) {
        return UUID.nameUUIDFromBytes(("nl.stadsmijn.product-type:" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<Integer, String> plain(Map<Integer, BigDecimal> figures) {
        return figures == null
                ? null
                : figures.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> plain(one.getValue()), (one, same) -> one, TreeMap::new));
    }

    private static String plain(BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }
}
