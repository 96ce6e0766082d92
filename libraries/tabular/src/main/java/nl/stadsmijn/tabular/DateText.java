package nl.stadsmijn.tabular;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people and programs write it: 2026-03-31 (also with / or a midnight behind it), 31-03-2026, 31/3/2026, 31.03.2026.
 *
 * <p>The rule. The year has four digits, the first of which is no 0. A year in last place has the day first and the month second, as is written in Europe. A day that
 * can stand in second place only (03/31/2026) is no date here; and in a column that has one, days that could be read both ways are ambiguous.
 */
sealed interface DateText {

    /** @param eitherWay day and month could be exchanged, and then it would be another day */
    record Clear(LocalDate value, boolean eitherWay) implements DateText {}

    /** The month is in first place. */
    record MonthFirst() implements DateText {}

    /** No day at all. */
    record None() implements DateText {}

    Pattern YEAR_FIRST =
            Pattern.compile("([1-9]\\d{3})([-/])(\\d{1,2})\\2(\\d{1,2})(?:[T ]00:00(?::00(?:\\.0+)?)?Z?)?");
    Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2([1-9]\\d{3})(?: 0?0:00(?::00)?)?");
    int LONGEST = 40;
    DateText NONE = new None();

    /** Reads a text without white space at its ends. */
    static DateText of(String text) {
        if (text.length() > LONGEST) {
            return NONE;
        }
        Matcher match = YEAR_FIRST.matcher(text);
        if (match.matches()) {
            return day(match.group(1), match.group(3), match.group(4), false);
        }
        match = YEAR_LAST.matcher(text);
        if (!match.matches()) {
            return NONE;
        }
        int first = Integer.parseInt(match.group(1));
        int second = Integer.parseInt(match.group(3));
        if (first <= 12 && second > 12 && second <= 31) {
            return new MonthFirst();
        }
        return day(match.group(4), match.group(3), match.group(1), first <= 12 && first != second);
    }

    private static DateText day(String year, String month, String day, boolean eitherWay) {
        try {
            return new Clear(
                    LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)), eitherWay);
        } catch (DateTimeException noSuchDay) {
            return NONE;
        }
    }
}
