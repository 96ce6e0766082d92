package nl.stadsmijn.tabular;

import java.util.Locale;
import java.util.Set;

/** Yes or no. */
record BooleanKind() implements Kind<Boolean> {

    private static final Set<String> TRUE = Set.of("ja", "j", "yes", "y", "true", "waar", "1", "x");
    private static final Set<String> FALSE = Set.of("nee", "n", "no", "false", "onwaar", "0");

    @Override
    public Class<Boolean> type() {
        return Boolean.class;
    }

    @Override
    public Outcome<Boolean> read(RawCell cell, Convention convention, Unit unit) {
        String word = Names.strip(cell.text()).toLowerCase(Locale.ROOT);
        if (TRUE.contains(word)) {
            return new Outcome.Value<>(true);
        }
        return FALSE.contains(word)
                ? new Outcome.Value<>(false)
                : new Outcome.Unreadable<>(CellProblem.Code.NOT_A_BOOLEAN, "ja, nee, yes, no, true, false, 1, 0 or x");
    }

    @Override
    public Cell write(Boolean value) {
        return Cell.bool(value);
    }
}
