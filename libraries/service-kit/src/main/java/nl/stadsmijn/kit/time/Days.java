package nl.stadsmijn.kit.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Days that people can mean: of a year of four digits, 1000 to 9999. Java knows a thousand million years before and after, which no database or spreadsheet holds. */
public final class Days {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Days() {}

    /** @throws DateTimeException if it is no date such as 2026-11-20, or of another year */
    public static LocalDate parse(String text) {
        var day = LocalDate.parse(text);
        if (!isOfYearOfFourDigits(day)) {
            throw new DateTimeException("not a year of four digits");
        }
        return day;
    }

    public static boolean isOfYearOfFourDigits(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** In UTC. */
    public static boolean isOfYearOfFourDigits(Instant instant) {
        return !instant.isBefore(FIRST) && instant.isBefore(END);
    }
}
