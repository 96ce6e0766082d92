package nl.stadsmijn.tabular;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises a heading: a column's name, alone or with a unit: "Lengte (mm)", "Length [m]", "Gewicht in kg", "lengte_mm", "Breedte, cm". A
 * name that is known as a whole comes first, so that a column may be named "Prijs per m2". What stands in brackets behind the name of a
 * column without a unit is a remark: "Naam (verplicht)".
 */
final class HeadingReader {

    private static final Pattern BRACKETED =
            Pattern.compile("(.+?)\\s*[(\\[{]\\s*([^()\\[\\]{}]*(?:\\([^()]*\\)[^()\\[\\]{}]*)?)[)\\]}]");
    private static final Pattern IN = Pattern.compile("(.+?)\\s+in\\s+(\\S+(?: \\S+)?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND = Pattern.compile("(.+?)[\\s_,;:/-]+([^\\s_,;:-]+)");
    private static final Pattern ADORNMENT = Pattern.compile("[\\s*:]+$");
    private static final int LONGEST = 120;

    private final Columns columns;

    HeadingReader(Columns columns) {
        this.columns = columns;
    }

    /** What a heading turned out to be. */
    sealed interface Recognised {

        /**
         * @param unit the unit of the values; empty for what is no quantity
         * @param measuredIn the value that it gives to the column of its unit; empty if it says none
         */
        record As(Column<?> column, Optional<Unit> unit, Optional<Object> measuredIn) implements Recognised {
            As(Column<?> column, Optional<Unit> unit) {
                this(column, unit, Optional.empty());
            }
        }

        /** The column is known, what it is measured in is not, or can't be. */
        record WrongUnit(Column<?> column, HeadingProblem.Code code) implements Recognised {}

        record Unknown() implements Recognised {}
    }

    Recognised recognise(String heading) {
        if (heading.length() > LONGEST) {
            return new Recognised.Unknown();
        }
        String text = ADORNMENT.matcher(Names.strip(heading)).replaceAll("");
        Optional<Column<?>> whole = columns.named(text);
        if (whole.isPresent()) {
            return new Recognised.As(whole.get(), whole.get().unit());
        }
        return withUnit(BRACKETED.matcher(text), false)
                .or(() -> withUnit(IN.matcher(text), false))
                .or(() -> withUnit(BEHIND.matcher(text), true))
                .orElse(new Recognised.Unknown());
    }

    /** What a heading says before its unit; the whole of it if it has none. */
    static String withoutUnit(String heading) {
        if (heading.length() > LONGEST) {
            return heading;
        }
        String text = ADORNMENT.matcher(Names.strip(heading)).replaceAll("");
        return Stream.of(BRACKETED, IN, BEHIND)
                .map(form -> form.matcher(text))
                .filter(match -> match.matches() && Unit.named(match.group(2)).isPresent())
                .map(match -> match.group(1))
                .findFirst()
                .orElse(text);
    }

    /** @param unitOnly what stands behind the name must be a unit; else the heading is another one */
    private Optional<Recognised> withUnit(Matcher match, boolean unitOnly) {
        if (!match.matches()) {
            return Optional.empty();
        }
        Optional<Column<?>> named = columns.named(match.group(1));
        Optional<Object> measuredIn = named.flatMap(column -> column.unitNamed(match.group(2)));
        if (measuredIn.isPresent()) {
            return Optional.of(new Recognised.As(named.get(), Optional.empty(), measuredIn));
        }
        Optional<Unit> unit = Unit.named(match.group(2));
        if (unitOnly && unit.isEmpty()) {
            return Optional.empty();
        }
        return named.map(column -> measured(column, unit));
    }

    private static Recognised measured(Column<?> column, Optional<Unit> unit) {
        if (unit.isEmpty()) {
            return column.unit().isEmpty()
                    ? new Recognised.As(column, Optional.empty())
                    : new Recognised.WrongUnit(column, HeadingProblem.Code.UNKNOWN_UNIT);
        }
        boolean fits = column.unit().map(Unit::dimension).equals(unit.map(Unit::dimension));
        return fits
                ? new Recognised.As(column, unit)
                : new Recognised.WrongUnit(column, HeadingProblem.Code.UNIT_MISFIT);
    }
}
