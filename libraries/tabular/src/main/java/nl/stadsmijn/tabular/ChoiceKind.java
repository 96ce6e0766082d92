package nl.stadsmijn.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of a list of values, by any of its names. */
final class ChoiceKind<T> implements Kind<T> {

    private static final int SHOWN = 12;

    private final Class<T> type;
    private final Map<String, T> byKey = new HashMap<>();
    private final Map<T, String> labels = new LinkedHashMap<>();

    /** @param names the names of each value, of which the first is written */
    ChoiceKind(Class<T> type, Map<T, List<String>> names) {
        this.type = type;
        names.forEach((value, all) -> {
            labels.put(value, all.getFirst());
            for (String name : all) {
                T other = byKey.put(Names.key(name), value);
                if (Names.key(name).isEmpty() || other != null && !other.equals(value)) {
                    throw new IllegalArgumentException("\"" + name + "\" does not tell one value");
                }
            }
        });
    }

    @Override
    public Class<T> type() {
        return type;
    }

    @Override
    public Outcome<T> read(RawCell cell, Convention convention, Unit unit) {
        String key = Names.key(cell.text());
        T value = byKey.get(key);
        return value != null
                ? new Outcome.Value<>(value)
                : new Outcome.Unreadable<>(CellProblem.Code.NOT_A_CHOICE, right(key));
    }

    @Override
    public String symbols() {
        return String.join(", ", labels.values());
    }

    private String right(String key) {
        List<String> known = new ArrayList<>(labels.values());
        String list = String.join(", ", known.subList(0, Math.min(SHOWN, known.size())));
        String all = "one of " + list + (known.size() > SHOWN ? " …" : "");
        return Names.nearest(key, byKey.keySet())
                .map(near -> all + "; perhaps " + labels.get(byKey.get(near)))
                .orElse(all);
    }

    @Override
    public Cell write(T value) {
        return Cell.text(labels.get(value));
    }
}
