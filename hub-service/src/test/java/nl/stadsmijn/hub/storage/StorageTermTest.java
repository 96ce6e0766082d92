package nl.stadsmijn.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageTermTest {

    private static final UUID HUB = new UUID(0, 1);

    @ParameterizedTest
    @CsvSource({
        "61, STORED",
        "60, WARNED",
        "31, WARNED",
        "30, PRESSING",
        "8, PRESSING",
        "7, FINAL",
        "0, FINAL",
        "-1, OVERDUE"
    })
    void eachRungStartsOnItsDay(long daysLeft, StorageState state) {
        assertThat(StorageState.at(daysLeft)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 270, 2027-08-17",
        "2027-12-01, 90, 2028-02-29",
        "2027-03-27, 2, 2027-03-29",
        "2027-10-30, 2, 2027-11-01"
    })
    void theDeadlineIsSoManyCalendarDaysOnOverLeapDaysAndSummerTime(LocalDate since, int days, LocalDate deadline) {
        assertThat(StorageTerm.from(HUB, since, days).deadline()).isEqualTo(deadline);
    }
}
