package nl.stadsmijn.hub.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsoWeekTest {

    /** Six o'clock in Amsterdam is five in UTC in winter and four in summer; both changes of the clock are on a Sunday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-30T04:59:59Z, 2026-W48",
        "2026-11-30T05:00:00Z, 2026-W49",
        "2026-12-06T22:59:59Z, 2026-W49",
        "2027-01-03T12:00:00Z, 2026-W53",
        "2027-01-04T04:59:59Z, 2026-W53",
        "2027-01-04T05:00:00Z, 2027-W01",
        "2027-03-29T03:59:59Z, 2027-W12",
        "2027-03-29T04:00:00Z, 2027-W13",
        "2027-11-01T04:59:59Z, 2027-W43",
        "2027-11-01T05:00:00Z, 2027-W44"
    })
    void aWeekBeginsOnMondayAtSixInAmsterdam(Instant now, String week) {
        assertThat(IsoWeek.begunBy(now.atZone(ZoneId.of("Europe/Amsterdam")))).hasToString(week);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, 2026-W53", "2027-01-03, 2026-W53", "2027-01-04, 2027-W01", "2024-12-30, 2025-W01"})
    void aDayIsInTheWeekOfIso8601(LocalDate day, String week) {
        assertThat(IsoWeek.of(day)).hasToString(week);
    }
}
