package nl.stadsmijn.inventory.material;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.code.Likeness;
import nl.stadsmijn.inventory.reference.ReferenceTable;

/** The materials that lots can be made of: "Ökobilanzdaten im Baubereich 2009/1:2022", KBOB; see {@code reference/SOURCES.md}. */
@ApplicationScoped
public class Materials {

    static final String SOURCE = "KBOB, Ökobilanzdaten im Baubereich 2009/1:2022";

    private final List<Material> all = read();
    private final Map<String, Material> byKey =
            all.stream().collect(Collectors.toUnmodifiableMap(Material::key, Function.identity()));

    public List<Material> all() {
        return all;
    }

    public Optional<Material> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The keys that a wrong one probably means, the likeliest first. */
    public List<String> nearest(String wrong, int count) {
        return Likeness.nearest(wrong, byKey.keySet(), count);
    }

    private static List<Material> read() {
        return ReferenceTable.rows("impact-factors-kbob.csv").stream()
                .map(row -> new Material(
                        row.get(0),
                        row.get(2),
                        row.get(3),
                        new BigDecimal(row.get(4)),
                        new BigDecimal(row.get(5)),
                        row.get(1)))
                .toList();
    }
}
