package nl.stadsmijn.inventory.table;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.stadsmijn.inventory.refusal.Refusals;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.request.Characters;
import nl.stadsmijn.tabular.Heading;
import nl.stadsmijn.tabular.Row;
import nl.stadsmijn.tabular.Table;

/**
 * A row of a file, read over what the element was before: a column that the file has rules its field, and a blank cell empties it; what the file has no column
 * for stays. A cell that says what is there already leaves it as it is, to the last zero behind the point.
 */
final class Line {

    private static final BigDecimal NOISE_MM = new BigDecimal("0.001");

    private final Table table;
    private final Row row;
    private final TableElement before;
    private final List<Violation> faults = new ArrayList<>();
    private final List<Violation> remarks = new ArrayList<>();

    Line(Table table, Row row, TableElement before) {
        this.table = table;
        this.row = row;
        this.before = before;
    }

    TableElement before() {
        return before;
    }

    /** What can't be, apart from cells that the table itself could not read. */
    List<Violation> faults() {
        return faults;
    }

    /** What was taken otherwise than it stands there. */
    List<Violation> remarks() {
        return remarks;
    }

    boolean has(Field<?> field) {
        return table.position(field.column()).isPresent();
    }

    /** Whether the heading of an amount says the unit of all rows. */
    boolean isMeasured(Field<?> amount) {
        return heading(amount)
                .filter(heading -> heading.measuredIn().isPresent())
                .isPresent();
    }

    /** The unit that the heading of an amount says, or else that of the row. */
    <T> T measuredIn(Field<?> amount, Field<T> unit) {
        return heading(amount)
                .flatMap(heading -> heading.measuredIn(unit.column()))
                .orElseGet(() -> get(unit));
    }

    private Optional<Heading> heading(Field<?> field) {
        var position = table.position(field.column());
        return position.isPresent() ? Optional.of(table.headings().get(position.getAsInt())) : Optional.empty();
    }

    <T> T get(Field<T> field) {
        return has(field) ? row.get(field.column()).orElse(null) : field.value().apply(before);
    }

    String text(Field<String> field) {
        var known = field.value().apply(before);
        if (!has(field)) {
            return known;
        }
        var text = row.get(field.column()).orElse(null);
        if (Objects.equals(text, known == null || known.isBlank() ? null : known.strip())) {
            return known;
        }
        if (Field.TOO_LONG.equals(text)) {
            return tooLong(field, known);
        }
        Optional.ofNullable(text)
                .flatMap(Characters::complaint)
                .ifPresent(wrong -> fault(field, Characters.CODE, wrong, null));
        return text;
    }

    private String tooLong(Field<String> field, String known) {
        if (known == null || known.length() <= Field.LONGEST_CELL) {
            fault(field, "TOO_LONG", "is too long for a cell: send this element as JSON", Field.TOO_LONG);
        }
        return known;
    }

    BigDecimal number(Field<BigDecimal> field) {
        var known = field.value().apply(before);
        var number = get(field);
        return known != null && number != null && known.compareTo(number) == 0 ? known : number;
    }

    /** A whole number of what the column counts. @param most the most that it can be */
    Integer whole(Field<BigDecimal> field, int most) {
        var number = atMost(field, most);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException broken) {
            fault(field, "NOT_AN_INTEGER", "must be a whole number", number.toPlainString());
            return null;
        }
    }

    /**
     * A measure in mm, rounded half up to a whole one: it was often taken in metres or inches, or computed. That it was rounded is remarked, unless it is off by less than
     * a thousandth, as binary fractions are.
     *
     * @param most the most that it can be
     */
    Integer millimetres(Field<BigDecimal> field, int most) {
        var number = atMost(field, most);
        if (number == null) {
            return null;
        }
        var rounded = number.setScale(0, RoundingMode.HALF_UP);
        if (number.subtract(rounded).abs().compareTo(NOISE_MM) > 0) {
            remarks.add(new Violation(
                    field.column().key(),
                    "ROUNDED",
                    "was rounded to %s mm: sizes are kept in whole millimetres".formatted(rounded.toPlainString()),
                    null));
        }
        return rounded.intValueExact();
    }

    private BigDecimal atMost(Field<BigDecimal> field, int most) {
        var number = get(field);
        if (number == null || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) {
            return number;
        }
        var unit = field.column().unit().map(symbol -> " " + symbol.symbol()).orElse("");
        fault(field, "TOO_LARGE", "must be at most " + most + unit, number.toPlainString());
        return null;
    }

    /** A list in one cell; what the cell said before is what it was before. */
    <T> T list(Field<String> field, T known, Function<List<Item>, T> read) {
        if (!has(field)) {
            return known;
        }
        var text = text(field);
        if (text == null) {
            return field.value().apply(before) == null ? known : read.apply(List.of());
        }
        if (text.equals(field.value().apply(before))) {
            return known;
        }
        try {
            return read.apply(ItemText.read(text));
        } catch (IllegalArgumentException unreadable) {
            fault(field, "WRONG_FORM", unreadable.getMessage() + "; " + field.en(), text);
            return null;
        }
    }

    /** What a value type makes of a cell, or what it has against it. @param path of the value in JSON */
    <T> T made(String path, Supplier<T> make) {
        try {
            return make.get();
        } catch (HttpProblem refused) {
            Refusals.of(refused)
                    .forEach(own -> faults.add(
                            new Violation(path + "." + own.field(), own.code(), own.message(), own.value())));
            return null;
        }
    }

    void fault(Field<?> field, String code, String message, Object value) {
        fault(field.column().key(), code, message, value);
    }

    void fault(String path, String code, String message, Object value) {
        faults.add(new Violation(path, code, message, value));
    }

    /** One of the constants of an enum, however it is written; null if it is null or none of them, which is a fault then. */
    <E extends Enum<E>> E constant(String path, Class<E> type, String text) {
        if (text == null) {
            return null;
        }
        var found = Choices.find(type, text);
        if (found.isEmpty()) {
            fault(path, "WRONG_VALUE", "must be one of " + Choices.list(type), text);
        }
        return found.orElse(null);
    }
}
