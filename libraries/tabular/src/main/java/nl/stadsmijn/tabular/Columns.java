package nl.stadsmijn.tabular;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns that a table may have, and how many of them make a row the row of headings. Immutable. */
public final class Columns {

    private final List<Column<?>> all;
    private final int needed;
    private final Set<String> ignored;
    private final Map<String, Column<?>> byKey = new LinkedHashMap<>();
    private final Map<String, Column<?>> byName = new HashMap<>();

    private Columns(List<Column<?>> all, int needed, Set<String> ignored) {
        this.all = List.copyOf(all);
        this.needed = needed;
        this.ignored = Set.copyOf(ignored);
        if (all.isEmpty() || needed < 1 || needed > all.size()) {
            throw new IllegalArgumentException("from 1 to " + all.size() + " headings can be asked for, not " + needed);
        }
        for (Column<?> column : all) {
            byKey.put(column.key(), column);
            for (String name : column.names()) {
                Column<?> other = byName.put(Names.key(name), column);
                if (Names.key(name).isEmpty() || other != null && other != column) {
                    throw new IllegalArgumentException("\"" + name + "\" does not tell one column");
                }
            }
        }
    }

    /**
     * These columns, in the order in which they are written; two known headings in one row make it the row of headings.
     *
     * @throws IllegalArgumentException when two columns share a name, compared without case, accents, punctuation and white space
     */
    public static Columns of(List<? extends Column<?>> columns) {
        return new Columns(List.copyOf(columns), Math.min(2, columns.size()), Set.of());
    }

    /** As {@link #of(List)}. */
    public static Columns of(Column<?>... columns) {
        return of(Arrays.asList(columns));
    }

    /** The first row with this many known headings is the row of headings; what stands above it is passed over. */
    public Columns recognisedBy(int headings) {
        return new Columns(all, headings, ignored);
    }

    /** Headings that are no column and no problem either, such as that of the column with errors in a table sent back. */
    public Columns ignoring(String... headings) {
        Set<String> keys = new HashSet<>(ignored);
        for (String heading : headings) {
            keys.add(Names.key(heading));
        }
        return new Columns(all, needed, keys);
    }

    public List<Column<?>> all() {
        return all;
    }

    /** The headings to write, with units. */
    public List<String> headings(Locale language) {
        return all.stream().map(column -> column.heading(language)).toList();
    }

    int needed() {
        return needed;
    }

    boolean ignores(String heading) {
        return ignored.contains(Names.key(heading));
    }

    Optional<Column<?>> keyed(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    Optional<Column<?>> named(String heading) {
        return Optional.ofNullable(byName.get(Names.key(heading)));
    }

    /** The column with the name nearest to a heading that nobody knows. */
    Optional<Column<?>> nearest(String heading) {
        return Names.nearest(Names.key(heading), byName.keySet()).map(byName::get);
    }
}
