package nl.stadsmijn.tabular;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column that a table may have: its key for programs, its names for people, and what its values are. Immutable; {@link #nl}, {@link #en}
 * and {@link #required} give a changed copy. Blank cells have no value, whatever the column.
 *
 * @param <T> what {@link Row#get} gives for it
 */
public final class Column<T> {

    private final String key;
    private final List<String> dutch;
    private final List<String> english;
    private final boolean required;
    private final Kind<T> kind;
    private final Column<?> units;

    private Column(
            String key, List<String> dutch, List<String> english, boolean required, Kind<T> kind, Column<?> units) {
        this.key = Objects.requireNonNull(key);
        this.dutch = List.copyOf(dutch);
        this.english = List.copyOf(english);
        this.required = required;
        this.kind = kind;
        this.units = units;
    }

    private static <T> Column<T> of(String key, Kind<T> kind) {
        return new Column<>(key, List.of(), List.of(), false, kind, null);
    }

    /** Text, without white space at its ends. Numbers and dates that stand in it come as the file has them. */
    public static Column<String> text(String key) {
        return of(key, new TextKind());
    }

    /** A decimal number with comma or point, at most thirty digits on either side of it, without needless zeros. */
    public static Column<BigDecimal> decimal(String key) {
        return of(key, new NumberKind(null));
    }

    /** As {@link #decimal(String)}. @param meant what a cell must hold, for who wrote something else there: "a grade from 1 to 6" */
    public static Column<BigDecimal> decimal(String key, String meant) {
        return of(key, new NumberKind(null, Objects.requireNonNull(meant)));
    }

    /** A whole number within the range of a long. */
    public static Column<Long> integer(String key) {
        return of(key, new IntegerKind());
    }

    /** A day: ISO 8601, or the day first as is usual in Europe, or a date of the spreadsheet program. */
    public static Column<LocalDate> date(String key) {
        return of(key, new DateKind());
    }

    /** Yes or no: ja, nee, yes, no, true, false, waar, onwaar, 1, 0, x. */
    public static Column<Boolean> bool(String key) {
        return of(key, new BooleanKind());
    }

    /**
     * A quantity. The heading may name any unit of the same dimension ("Length [m]", "lengte_mm", "Gewicht in kg"), a cell too; values come
     * in the unit given here, exactly.
     *
     * @param unit the unit of the values, and what a heading without a unit means
     * @throws IllegalArgumentException when other units don't convert to it exactly (inch, foot, pound)
     */
    public static Column<BigDecimal> quantity(String key, Unit unit) {
        return of(key, new NumberKind(Objects.requireNonNull(unit)));
    }

    /**
     * One of a list of values.
     *
     * @param names the names of each value, of which the first is written; compared without case, accents, punctuation and white space
     * @throws IllegalArgumentException when two values share a name
     */
    public static <T> Column<T> choice(String key, Class<T> type, Map<T, List<String>> names) {
        return of(key, new ChoiceKind<>(type, names));
    }

    /** One of the constants of an enum; its own name counts too. */
    public static <E extends Enum<E>> Column<E> choice(String key, Class<E> type, Function<E, List<String>> names) {
        Map<E, List<String>> all = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            List<String> each = new ArrayList<>(names.apply(constant));
            each.add(constant.name());
            all.put(constant, each);
        }
        return choice(key, type, all);
    }

    /** With these Dutch headings, without unit; the first is the one that is written. */
    public Column<T> nl(String heading, String... synonyms) {
        return new Column<>(key, with(heading, synonyms), english, required, kind, units);
    }

    /** With these English headings, without unit; the first is the one that is written. */
    public Column<T> en(String heading, String... synonyms) {
        return new Column<>(key, dutch, with(heading, synonyms), required, kind, units);
    }

    /** One that must have a heading in every table; its cells may be blank. */
    public Column<T> required() {
        return new Column<>(key, dutch, english, true, kind, units);
    }

    /** One of which another column, a choice, says the unit; its heading may say it too: "Amount (m2)", "Aantal stuks". See {@link Heading#measuredIn}. */
    public Column<T> measuredIn(Column<?> units) {
        return new Column<>(key, dutch, english, required, kind, Objects.requireNonNull(units));
    }

    private static List<String> with(String heading, String... synonyms) {
        List<String> all = new ArrayList<>(List.of(heading));
        all.addAll(Arrays.asList(synonyms));
        return all;
    }

    public String key() {
        return key;
    }

    public boolean isRequired() {
        return required;
    }

    /** The unit of the values; empty for all but quantities. */
    public Optional<Unit> unit() {
        return kind.unit();
    }

    /** The heading to write, with the unit: "Lengte (mm)". English for English, Dutch for all others, the key if there is neither. */
    public String heading(Locale language) {
        boolean isEnglish = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        List<String> names = new ArrayList<>(isEnglish ? english : dutch);
        names.addAll(isEnglish ? dutch : english);
        names.add(key);
        return names.getFirst() + unit().map(unit -> " (" + unit.symbol() + ")").orElse("");
    }

    /** The cell that reads back as this value; null is blank. */
    public Cell cell(T value) {
        return value == null ? Cell.blank() : kind.write(value);
    }

    /** Every name that a heading may have: the key, and all in both languages. */
    List<String> names() {
        List<String> names = new ArrayList<>(dutch);
        names.addAll(english);
        names.add(key);
        return names;
    }

    Optional<Column<?>> units() {
        return Optional.ofNullable(units);
    }

    /** What the column of its unit reads in a word; empty if it has none, or the word is no unit there. */
    Optional<Object> unitNamed(String word) {
        return units().filter(column -> !word.isBlank())
                .flatMap(column ->
                        column.kind().read(RawCell.text(word), null, null) instanceof Outcome.Value<?>(Object value)
                                ? Optional.of(value)
                                : Optional.empty());
    }

    Kind<T> kind() {
        return kind;
    }

    @Override
    public String toString() {
        return key;
    }
}
