package nl.stadsmijn.tabular;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A cell to be written.
 *
 * @param value what stands in it
 * @param note what hangs at it as a note, in XLSX only; empty for none
 * @param faulty whether it is coloured as wrong, in XLSX only
 */
public record Cell(Value value, String note, boolean faulty) {

    /** What can stand in a cell. */
    public sealed interface Value {}

    record Blank() implements Value {}

    record Text(String text) implements Value {}

    record Number(BigDecimal number) implements Value {}

    record Day(LocalDate day) implements Value {}

    record Bool(boolean bool) implements Value {}

    private static final Cell BLANK = new Cell(new Blank(), "", false);

    public Cell {
        Objects.requireNonNull(value);
        Objects.requireNonNull(note);
    }

    public static Cell blank() {
        return BLANK;
    }

    /** Text, never a formula whatever it begins with; null and "" are blank. NUL and halves of characters become U+FFFD. */
    public static Cell text(String text) {
        return text == null || text.isEmpty() ? BLANK : of(new Text(Texts.clean(text)));
    }

    /**
     * A number, written with all its decimals; null is blank.
     *
     * @throws IllegalArgumentException for more than thirty digits before or behind the decimal mark
     */
    public static Cell number(BigDecimal number) {
        if (number == null) {
            return BLANK;
        }
        if (!NumberText.fits(number)) {
            throw new IllegalArgumentException("more than " + NumberText.MAX_DIGITS + " digits: " + number);
        }
        return of(new Number(NumberText.canonical(number)));
    }

    /**
     * A day; null is blank.
     *
     * @throws IllegalArgumentException for a year before 1000 or after 9999, which is not read back
     */
    public static Cell date(LocalDate day) {
        if (day == null) {
            return BLANK;
        }
        if (!holds(day)) {
            throw new IllegalArgumentException("a year of four digits is wanted, not " + day);
        }
        return of(new Day(day));
    }

    static boolean holds(LocalDate day) {
        return day.getYear() >= 1000 && day.getYear() <= 9999;
    }

    /** Yes or no; null is blank. */
    public static Cell bool(Boolean bool) {
        return bool == null ? BLANK : of(new Bool(bool));
    }

    private static Cell of(Value value) {
        return new Cell(value, "", false);
    }

    /** This cell with a note, such as what is asked for below a heading. */
    public Cell noted(String text) {
        return new Cell(value, Texts.clean(text), faulty);
    }

    /** This cell marked as wrong, with a note that says why. */
    public Cell faulty(String why) {
        return new Cell(value, Texts.clean(why), true);
    }
}
