package nl.stadsmijn.tabular;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * The digits of a number with what separates them, sign and exponent taken off.
 *
 * @param text digits, with {@code .}, {@code ,}, space and {@code '} between them
 */
record Digits(String text, boolean negative, boolean scientific, int exponent) {

    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final int GROUP = 3;

    NumberText number() {
        char free = freeSeparator();
        int marks = count('.') + count(',');
        if (marks == 0) {
            return grouped(text, free) ? clear(text, "", null) : NumberText.NONE;
        }
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        DecimalMark mark = text.charAt(last) == ',' ? DecimalMark.COMMA : DecimalMark.POINT;
        String whole = text.substring(0, last);
        String fraction = text.substring(last + 1);
        if (count(mark.character()) > 1) {
            boolean thousands = marks == count(mark.character()) && free == 0 && grouped(text, mark.character());
            return thousands ? clear(text, "", mark.other()) : NumberText.NONE;
        }
        char separator = marks > 1 ? mark.other().character() : free;
        if (marks > 1 && free != 0
                || !PLAIN.matcher(fraction).matches()
                || !whole.isEmpty() && !grouped(whole, separator)) {
            return NumberText.NONE;
        }
        if (separator == 0 && !scientific && mayBeThousands(whole, fraction)) {
            return ambiguous(mark, whole, fraction);
        }
        return clear(whole, fraction, mark);
    }

    /** The space or apostrophe that separates thousands here; 0 for none, and both together are never matched by {@link #grouped}. */
    private char freeSeparator() {
        return text.indexOf(' ') >= 0 ? ' ' : text.indexOf('\'') >= 0 ? '\'' : 0;
    }

    private int count(char wanted) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }

    private static boolean grouped(String whole, char separator) {
        if (separator == 0 || whole.indexOf(separator) < 0) {
            return PLAIN.matcher(whole).matches();
        }
        String[] groups = whole.split(Pattern.quote(String.valueOf(separator)), -1);
        for (int i = 0; i < groups.length; i++) {
            boolean lengthFits = i == 0 ? groups[i].length() <= GROUP : groups[i].length() == GROUP;
            if (!lengthFits || !PLAIN.matcher(groups[i]).matches()) {
                return false;
            }
        }
        return true;
    }

    static boolean mayBeThousands(String whole, String fraction) {
        return fraction.length() == GROUP && !whole.isEmpty() && whole.length() <= GROUP && whole.charAt(0) != '0';
    }

    private NumberText ambiguous(DecimalMark mark, String whole, String fraction) {
        BigDecimal asFraction = value(whole, fraction);
        BigDecimal asThousands = value(whole + fraction, "");
        return mark == DecimalMark.COMMA
                ? new NumberText.Ambiguous(asFraction, asThousands)
                : new NumberText.Ambiguous(asThousands, asFraction);
    }

    private NumberText clear(String whole, String fraction, DecimalMark evidence) {
        return NumberText.inRange(value(whole, fraction), evidence);
    }

    private BigDecimal value(String whole, String fraction) {
        StringBuilder plain = new StringBuilder(negative ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (Character.isDigit(whole.charAt(i))) {
                plain.append(whole.charAt(i));
            }
        }
        BigDecimal value =
                new BigDecimal(plain.append('.').append(fraction).append('0').toString());
        return NumberText.canonical(value.scaleByPowerOfTen(exponent));
    }
}
