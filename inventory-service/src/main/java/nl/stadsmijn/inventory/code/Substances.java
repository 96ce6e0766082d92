package nl.stadsmijn.inventory.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.reference.ReferenceTable;
import nl.stadsmijn.kit.request.Likeness;

/** Dangerous substances that are found in buildings, by key or by any other word for them: {@code chromium-6}, {@code chroom VI}. */
@ApplicationScoped
public class Substances {

    private final Map<String, Code> byWord = read();

    public Optional<Code> find(String written) {
        return Optional.ofNullable(byWord.get(plain(written)));
    }

    public List<Code> nearest(String wrong, int count) {
        return Likeness.nearest(plain(wrong), byWord.keySet(), byWord.size()).stream()
                .map(byWord::get)
                .distinct()
                .limit(count)
                .toList();
    }

    private static Map<String, Code> read() {
        Map<String, Code> byWord = new LinkedHashMap<>();
        for (var row : ReferenceTable.rows("hazardous-substances.csv")) {
            var code = new Code(row.get(0), row.get(1), row.get(2));
            Stream.concat(row.subList(0, 3).stream(), Stream.of(row.get(3).split(";")))
                    .map(Substances::plain)
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> byWord.putIfAbsent(word, code));
        }
        return Map.copyOf(byWord);
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
