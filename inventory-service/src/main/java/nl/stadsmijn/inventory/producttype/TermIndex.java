package nl.stadsmijn.inventory.producttype;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words for product types, to find them in texts that say more. */
final class TermIndex {

    /** Shorter words, such as wc, stand for other things too. */
    private static final int SHORTEST = 4;

    private final Map<String, Set<String>> labels = new HashMap<>();
    private final Map<String, Set<String>> all = new HashMap<>();

    TermIndex(Collection<ProductType> types) {
        for (var type : types) {
            for (var term : type.terms()) {
                var plain = String.join(" ", words(term.word()));
                if (plain.length() >= SHORTEST) {
                    all.computeIfAbsent(plain, none -> new HashSet<>()).add(type.key());
                    if (term.label()) {
                        labels.computeIfAbsent(plain, none -> new HashSet<>()).add(type.key());
                    }
                }
            }
        }
    }

    /** The key of the type that the longest words at the beginning or the end of a text mean; empty if they mean none, or several. */
    Optional<String> in(String text) {
        var words = words(text);
        for (int length = words.size(); length > 0; length--) {
            var found = new HashSet<String>();
            Stream.of(words.subList(0, length), words.subList(words.size() - length, words.size()))
                    .map(some -> String.join(" ", some))
                    .forEach(some -> found.addAll(keys(some)));
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A label goes before the synonyms of others. */
    private Set<String> keys(String plain) {
        return labels.getOrDefault(plain, all.getOrDefault(plain, Set.of()));
    }

    private static List<String> words(String text) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Arrays.stream(bare.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
