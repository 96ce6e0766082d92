package nl.stadsmijn.inventory.report;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in a cell of a report, before it is put into words. */
sealed interface ReportCell {

    ReportCell NOTHING = new Words("");

    /** @param text never null */
    record Words(String text) implements ReportCell {}

    /** Shown in tonnes. */
    record Weight(BigDecimal kg) implements ReportCell {}

    record Count(long number) implements ReportCell {}

    /** @param part of 1 */
    record Percentage(BigDecimal part) implements ReportCell {}

    record Day(LocalDate day) implements ReportCell {}

    static ReportCell words(String text) {
        return text == null ? NOTHING : new Words(text);
    }

    static ReportCell kg(BigDecimal kg) {
        return new Weight(kg);
    }

    static ReportCell day(LocalDate day) {
        return day == null ? NOTHING : new Day(day);
    }

    default boolean isNumber() {
        return switch (this) {
            case Words words -> false;
            case Day day -> false;
            case Weight weight -> true;
            case Count count -> true;
            case Percentage percentage -> true;
        };
    }
}
