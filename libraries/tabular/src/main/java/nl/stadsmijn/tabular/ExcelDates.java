package nl.stadsmijn.tabular;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The two ways in which workbooks count days. Since 1900: 1 is 1 January 1900, and 60 is a 29 February 1900 that never was, kept from
 * Lotus 1-2-3. Since 1904 (old Excel for the Macintosh): 0 is 1 January 1904.
 */
enum ExcelDates {
    SINCE_1900 {
        @Override
        Optional<LocalDate> day(int serial) {
            if (serial < 1 || serial == LEAP_DAY_THAT_NEVER_WAS || serial > LAST_SINCE_1900) {
                return Optional.empty();
            }
            LocalDate zero = serial < LEAP_DAY_THAT_NEVER_WAS ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
            return Optional.of(zero.plusDays(serial));
        }
    },
    SINCE_1904 {
        @Override
        Optional<LocalDate> day(int serial) {
            boolean known = serial >= 0 && serial <= LAST_SINCE_1900 - 1462;
            return known ? Optional.of(LocalDate.of(1904, 1, 1).plusDays(serial)) : Optional.empty();
        }
    };

    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;
    private static final int LAST_SINCE_1900 = 2_958_465;
    private static final int SECONDS_PER_DAY = 86_400;

    /** The first day from which serial numbers are the same everywhere. */
    private static final LocalDate FIRST_SURE_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** @return empty when there is no such day */
    abstract Optional<LocalDate> day(int serial);

    /** The moment of a serial number with a fraction, to the second. */
    Optional<LocalDateTime> moment(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_SINCE_1900 + 1L)) >= 0) {
            return Optional.empty();
        }
        int whole = serial.intValue();
        long seconds = serial.subtract(BigDecimal.valueOf(whole))
                .multiply(BigDecimal.valueOf(SECONDS_PER_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return day(whole).map(day -> day.atStartOfDay().plusSeconds(seconds));
    }

    /** The number of a day in workbooks that count since 1900; empty for days of before March 1900 and after 9999. */
    static Optional<Long> serial(LocalDate day) {
        if (day.isBefore(FIRST_SURE_DAY) || day.isAfter(LAST_DAY)) {
            return Optional.empty();
        }
        return Optional.of(day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay());
    }
}
