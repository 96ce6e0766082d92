package nl.stadsmijn.tabular;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people and programs write it: "1.234,5", "1,234.5", "1 234,5", "1'234.5", "-12", "1,5E+03".
 *
 * <p>The rule. A mark that stands before three digits, after one to three digits that do not begin with 0, and is the only mark of the
 * number, may separate thousands or a fraction: alone such a number is ambiguous. Every other number is clear, and those of them that have
 * a mark are evidence of what the marks mean: with both marks the last one is the decimal mark; a mark that repeats separates thousands; a
 * mark in a number that has its thousands separated by spaces or apostrophes is the decimal mark, and so is one that does not stand before
 * exactly three digits.
 */
sealed interface NumberText {

    /** @param evidence the decimal mark that this number shows; null when it shows none */
    record Clear(BigDecimal value, DecimalMark evidence) implements NumberText {}

    /** One mark that may be either. */
    record Ambiguous(BigDecimal withComma, BigDecimal withPoint) implements NumberText {
        BigDecimal with(DecimalMark mark) {
            return mark == DecimalMark.COMMA ? withComma : withPoint;
        }
    }

    /** No number at all. */
    record None() implements NumberText {}

    /** A number beyond {@link #MAX_DIGITS}. */
    record OutOfRange() implements NumberText {}

    /** Most digits on either side of the decimal mark. */
    int MAX_DIGITS = 30;

    Pattern SHAPE = Pattern.compile("([+\\-−]?)(\\d[\\d., '’]*|[.,]\\d+)(?:[eE]([+-]?\\d{1,3}))?");
    NumberText NONE = new None();

    /** Reads a text without white space at its ends. */
    static NumberText of(String text) {
        Matcher shape = SHAPE.matcher(normalSpaces(text));
        if (text.length() > 4 * MAX_DIGITS || !shape.matches()) {
            return NONE;
        }
        boolean negative = shape.group(1).equals("-") || shape.group(1).equals("−");
        int exponent = shape.group(3) == null ? 0 : Integer.parseInt(shape.group(3));
        return new Digits(shape.group(2).replace('’', '\''), negative, shape.group(3) != null, exponent).number();
    }

    /** The value without needless zeros, never in powers of ten, or empty beyond {@link #MAX_DIGITS}: what a decimal is in this library. */
    static NumberText inRange(BigDecimal value, DecimalMark evidence) {
        return fits(value) ? new Clear(canonical(value), evidence) : new OutOfRange();
    }

    static boolean fits(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() <= MAX_DIGITS && (long) stripped.precision() - stripped.scale() <= MAX_DIGITS;
    }

    static BigDecimal canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String normalSpaces(String text) {
        StringBuilder normal = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && Character.isSpaceChar(c)) {
                normal = normal == null ? new StringBuilder(text) : normal;
                normal.setCharAt(i, ' ');
            }
        }
        return normal == null ? text : normal.toString();
    }
}
