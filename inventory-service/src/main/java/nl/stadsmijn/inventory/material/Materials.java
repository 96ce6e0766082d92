package nl.stadsmijn.inventory.material;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.reference.ReferenceTable;
import nl.stadsmijn.kit.request.Likeness;

/** The materials that lots can be made of: "Ökobilanzdaten im Baubereich 2009/1:2022", KBOB; see {@code reference/SOURCES.md}. */
@ApplicationScoped
public class Materials {

    static final String SOURCE = "KBOB, Ökobilanzdaten im Baubereich 2009/1:2022";

    private static final int SHORTEST_WORD = 3;

    /** Shorter words stand in too many names. */
    private static final int SHORTEST_PART = 4;

    private static final Pattern WORD_END = Pattern.compile("[^\\p{L}]+");

    private final List<Material> all = read();
    private final Map<String, Material> byKey =
            all.stream().collect(Collectors.toUnmodifiableMap(Material::key, Function.identity()));

    private final Set<String> words = all.stream()
            .flatMap(material -> Stream.of(material.nameNl(), material.nameEn()))
            .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split(WORD_END.pattern())))
            .filter(word -> word.length() >= SHORTEST_WORD)
            .collect(Collectors.toUnmodifiableSet());

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
     * The keys that a wrong one probably means, the likeliest first: those with the word in their names, then those with the word that it is a slip of, then
     * that of which it is a slip itself, then those with most of its words in their names, in any order, then those with a key like it.
     */
    public List<String> nearest(String wrong, int count) {
        var word = wrong.strip().toLowerCase(Locale.ROOT);
        var meant = Likeness.slipOf(word, words);
        return Stream.of(
                        withInName(word),
                        meant.stream().flatMap(this::withInName),
                        Likeness.slipOf(word, byKey.keySet()).stream(),
                        withWordsInName(word),
                        nearestKeys(word, count))
                .flatMap(keys -> keys)
                .distinct()
                .limit(count)
                .toList();
    }

    private Stream<String> withInName(String word) {
        return all.stream().filter(material -> hasInName(material, word)).map(Material::key);
    }

    private Stream<String> withWordsInName(String text) {
        var parts = WORD_END.splitAsStream(text)
                .filter(part -> part.length() >= SHORTEST_PART)
                .distinct()
                .toList();
        Function<Material, Long> has = material ->
                parts.stream().filter(part -> hasInName(material, part)).count();
        return all.stream()
                .filter(material -> has.apply(material) > 0)
                .sorted(Comparator.comparing(has).reversed())
                .map(Material::key);
    }

    private Stream<String> nearestKeys(String word, int count) {
        return Likeness.nearest(word, byKey.keySet(), count).stream();
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
