package nl.stadsmijn.inventory.material;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.code.Likeness;
import nl.stadsmijn.inventory.reference.ReferenceTable;

/** The materials that lots can be made of: "Ökobilanzdaten im Baubereich 2009/1:2022", KBOB; see {@code reference/SOURCES.md}. */
@ApplicationScoped
public class Materials {

    static final String SOURCE = "KBOB, Ökobilanzdaten im Baubereich 2009/1:2022";

    private final List<Material> all = read();
    private final Map<String, Material> byKey =
            all.stream().collect(Collectors.toUnmodifiableMap(Material::key, Function.identity()));

    private final List<Written> written =
            all.stream().flatMap(Materials::written).toList();

    public List<Material> all() {
        return all;
    }

    public Optional<Material> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The key of the one material with this name in Dutch or English, in any case; empty if none or several have it. */
    public Optional<String> named(String word) {
        var keys = all.stream()
                .filter(material -> material.nameNl().equalsIgnoreCase(word.strip())
                        || material.nameEn().equalsIgnoreCase(word.strip()))
                .map(Material::key)
                .toList();
        return keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
    }

    /**
     * The keys that a wrong one probably means, the likeliest first: those with the word in their names, then those with a key like it or a word of their
     * names like it, whichever is more.
     */
    public List<String> nearest(String wrong, int count) {
        var word = wrong.strip().toLowerCase(Locale.ROOT);
        var named = all.stream().filter(material -> hasInName(material, word)).map(Material::key);
        return Stream.concat(
                        named,
                        Likeness.nearest(word, written, Written::text, written.size()).stream()
                                .map(Written::key))
                .distinct()
                .limit(count)
                .toList();
    }

    /** A key, or a word that is in a name of its material. */
    private record Written(String text, String key) {}

    private static Stream<Written> written(Material material) {
        var words = (material.nameNl() + " " + material.nameEn())
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}\\d]+");
        return Stream.concat(Stream.of(material.key()), Stream.of(words).filter(word -> word.length() > 2))
                .map(text -> new Written(text, material.key()));
    }

    private static boolean hasInName(Material material, String word) {
        return !word.isEmpty()
                && (material.nameNl().toLowerCase(Locale.ROOT).contains(word)
                        || material.nameEn().toLowerCase(Locale.ROOT).contains(word));
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
