package nl.stadsmijn.hub.producttype;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.kit.quantity.Unit;
import nl.stadsmijn.kit.request.Likeness;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class ProductTypeRepository implements ProductTypes {

    private static final QualifiedType<Map<String, String>> LABELS =
            QualifiedType.of(new GenericType<Map<String, String>>() {}).with(Json.class);
    private static final QualifiedType<List<Unit>> UNITS =
            QualifiedType.of(new GenericType<List<Unit>>() {}).with(Json.class);

    private final Jdbi jdbi;

    ProductTypeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An older version than the one that is known changes nothing. */
    void remember(ProductType type, long version) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO product_type AS known (key, version, labels, parent, default_unit, units, mass_per_unit, mass_per_m2, mass_thickness_mm)
                        VALUES (:key, :version, :labels, :parent, :unit, :units, :massPerUnit, :massPerM2, :thickness)
                        ON CONFLICT (key) DO UPDATE
                           SET version = excluded.version, labels = excluded.labels, parent = excluded.parent, default_unit = excluded.default_unit,
                               units = excluded.units, mass_per_unit = excluded.mass_per_unit, mass_per_m2 = excluded.mass_per_m2,
                               mass_thickness_mm = excluded.mass_thickness_mm
                         WHERE known.version <= excluded.version
                        """)
                .bind("key", type.key())
                .bind("version", version)
                .bindByType("labels", type.labels(), LABELS)
                .bind("parent", type.parent())
                .bind("unit", type.defaultUnit())
                .bindByType("units", type.units(), UNITS)
                .bind("massPerUnit", type.massPerUnit())
                .bind("massPerM2", type.massPerM2())
                .bind("thickness", type.massThicknessMm())
                .execute());
    }

    @Override
    public Taxonomy taxonomy() {
        return new Taxonomy(jdbi.withHandle(
                handle -> handle.createQuery("SELECT key, parent FROM product_type WHERE parent IS NOT NULL")
                        .map((row, context) -> Map.entry(row.getString("key"), row.getString("parent")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    @Override
    public Map<String, ProductType> of(Collection<String> keys) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM product_type WHERE key = ANY(:keys)")
                .bindArray("keys", String.class, keys)
                .mapTo(ProductType.class)
                .collect(Collectors.toMap(ProductType::key, Function.identity())));
    }

    @Override
    public Set<String> unknown(Collection<String> keys) {
        var unknown = new HashSet<>(keys);
        unknown.removeAll(of(keys).keySet());
        return unknown;
    }

    @Override
    public List<String> nearest(String wrong, int most) {
        var named = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT key AS name, key FROM product_type
                        UNION ALL
                        SELECT label.text, product_type.key
                          FROM product_type CROSS JOIN LATERAL jsonb_each_text(labels) AS label (language, text)
                         ORDER BY name, key
                        """)
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("key")))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, LinkedHashMap::new)));
        return Likeness.nearest(wrong, named.entrySet(), Map.Entry::getKey, named.size()).stream()
                .map(Map.Entry::getValue)
                .distinct()
                .limit(most)
                .toList();
    }
}
