package nl.stadsmijn.inventory.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.stadsmijn.tabular.Column;

/** Columns with the constants of an enum, written as in JSON; words that people use are read too. */
final class Choices {

    private Choices() {}

    /** @param words by the constant's name, in Dutch and English */
    static <E extends Enum<E>> Column<E> column(String key, Class<E> type, Map<String, List<String>> words) {
        var names = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(
                        one -> one,
                        one -> {
                            var all = new ArrayList<>(List.of(one.name()));
                            all.addAll(words.getOrDefault(one.name(), List.of()));
                            return List.copyOf(all);
                        },
                        (one, other) -> one,
                        LinkedHashMap::new));
        return Column.choice(key, type, names);
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String text) {
        var name = text.strip().replaceAll("[\\s-]+", "_");
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }

    static <E extends Enum<E>> String list(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
