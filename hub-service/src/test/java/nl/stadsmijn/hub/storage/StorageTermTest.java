package nl.stadsmijn.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.description.WasteStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageTermTest {

    private static final UUID HUB = new UUID(0, 1);
    private static final UUID OTHER_HUB = new UUID(0, 2);
    private static final LocalDate INTAKE = LocalDate.of(2027, 2, 12);

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
        assertThat(StoragePolicy.USUAL.at(daysLeft)).isEqualTo(state);
    }

    @Test
    void theRungsAreTheHubsOwn() {
        var policy = new StoragePolicy(100, List.of(), 20, 10, 0, 2, 90, 50);
        assertThat(policy.at(21)).isEqualTo(StorageState.STORED);
        assertThat(policy.at(20)).isEqualTo(StorageState.WARNED);
        assertThat(policy.at(1)).isEqualTo(StorageState.PRESSING);
        assertThat(policy.at(0)).isEqualTo(StorageState.FINAL);
        assertThat(policy.at(-1)).isEqualTo(StorageState.OVERDUE);
    }

    @Test
    void theHorizonIsThatOfTheNearestProductGroup() {
        var groups = List.of(
                new StoragePolicy.GroupHorizon("floor", 365), new StoragePolicy.GroupHorizon("hollow-core-slab", 540));
        var policy = new StoragePolicy(270, groups, 60, 30, 7, 2, 90, 50);
        assertThat(policy.horizon(List.of("hollow-core-slab", "floor"))).isEqualTo(540);
        assertThat(policy.horizon(List.of("plank", "floor"))).isEqualTo(365);
        assertThat(policy.horizon(List.of("door"))).isEqualTo(270);
        assertThat(policy.horizon(List.of())).isEqualTo(270);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 270, 2027-08-17",
        "2027-12-01, 90, 2028-02-29",
        "2027-03-27, 2, 2027-03-29",
        "2027-10-30, 2, 2027-11-01"
    })
    void theDeadlineIsSoManyCalendarDaysOnOverLeapDaysAndSummerTime(LocalDate since, int days, LocalDate deadline) {
        assertThat(StorageTerm.from(HUB, since, days, LegalStorage.PRODUCT).deadline())
                .isEqualTo(deadline);
    }

    /** Days change at midnight in Amsterdam: an hour before it in UTC in winter, two in summer. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-27T22:59:59Z, 2027-03-27",
        "2027-03-27T23:00:00Z, 2027-03-28",
        "2027-03-28T21:59:59Z, 2027-03-28",
        "2027-03-28T22:00:00Z, 2027-03-29",
        "2027-10-30T21:59:59Z, 2027-10-30",
        "2027-10-30T22:00:00Z, 2027-10-31",
        "2027-10-31T22:59:59Z, 2027-10-31",
        "2027-10-31T23:00:00Z, 2027-11-01"
    })
    void aLotIsOverdueFromMidnightInAmsterdamAfterItsLastDay(Instant instant, LocalDate day) {
        var today = LocalDate.now(Clock.fixed(instant, ZoneId.of("Europe/Amsterdam")));
        assertThat(today).isEqualTo(day);
        var term = StorageTerm.from(HUB, day.minusDays(10), 10, LegalStorage.PRODUCT);
        assertThat(term.on(today, StoragePolicy.USUAL).state()).isEqualTo(StorageState.FINAL);
        assertThat(term.on(today.plusDays(1), StoragePolicy.USUAL).state()).isEqualTo(StorageState.OVERDUE);
    }

    @ParameterizedTest
    @CsvSource({
        "NON_WASTE, R3, PRODUCT",
        "END_OF_WASTE, , PRODUCT",
        "UNKNOWN, R3, PRODUCT",
        ", , PRODUCT",
        "WASTE, R3, WASTE_BEFORE_RECOVERY",
        "WASTE, R9, WASTE_BEFORE_RECOVERY",
        "WASTE, R0, WASTE_BEFORE_DISPOSAL",
        "WASTE, , WASTE_BEFORE_DISPOSAL"
    })
    void theLawLooksAtWhatItIsAndWhatWillComeOfIt(WasteStatus wasteStatus, String strategy, LegalStorage legal) {
        assertThat(LegalStorage.of(wasteStatus, strategy)).isEqualTo(legal);
    }

    @ParameterizedTest
    @CsvSource({
        "WASTE_BEFORE_DISPOSAL, 2027-02-12, 2028-02-11",
        "WASTE_BEFORE_DISPOSAL, 2028-02-29, 2029-02-27",
        "WASTE_BEFORE_DISPOSAL, 2027-03-01, 2028-02-29",
        "WASTE_BEFORE_RECOVERY, 2025-03-01, 2028-02-29",
        "WASTE_BEFORE_RECOVERY, 2028-02-29, 2031-02-27",
        "PRODUCT, 2028-02-29, "
    })
    void wasteIsStoredForLessThanItsYears(LegalStorage legal, LocalDate first, LocalDate lastDay) {
        assertThat(legal.lastDay(first).orElse(null)).isEqualTo(lastDay);
    }

    @Test
    void theLawCutsADeadlineShortAndTheLadderBeginsAnewForIt() {
        var product =
                StorageTerm.from(HUB, INTAKE, 700, LegalStorage.PRODUCT).on(INTAKE.plusDays(650), StoragePolicy.USUAL);
        assertThat(product.state()).isEqualTo(StorageState.WARNED);
        var waste = product.under(LegalStorage.WASTE_BEFORE_DISPOSAL);
        assertThat(waste.deadline()).isEqualTo("2028-02-11").isEqualTo(waste.legalLimit());
        assertThat(waste.state()).isEqualTo(StorageState.STORED);
        assertThat(waste.under(LegalStorage.WASTE_BEFORE_DISPOSAL)).isEqualTo(waste);
        assertThat(product.under(LegalStorage.WASTE_BEFORE_RECOVERY).state()).isEqualTo(StorageState.WARNED);
        assertThat(waste.under(LegalStorage.PRODUCT).legalLimit()).isNull();
    }

    @Test
    void aHubThatIsGoneEarlierCutsADeadlineShortAndTheLadderBeginsAnewForIt() {
        var term =
                StorageTerm.from(HUB, INTAKE, 270, LegalStorage.PRODUCT).on(INTAKE.plusDays(250), StoragePolicy.USUAL);
        assertThat(term.endingBy(null)).isEqualTo(term);
        assertThat(term.endingBy(term.deadline())).isEqualTo(term);
        var shorter = term.endingBy(INTAKE.plusDays(265));
        assertThat(shorter.deadline()).isEqualTo(INTAKE.plusDays(265));
        assertThat(shorter.state()).isEqualTo(StorageState.STORED);
        assertThat(shorter.since()).isEqualTo(term.since());
    }

    @Test
    void moveAndTreatmentKeepTheLawsClock() {
        var term = StorageTerm.from(HUB, INTAKE, 270, LegalStorage.WASTE_BEFORE_DISPOSAL)
                .on(INTAKE.plusDays(265), StoragePolicy.USUAL);
        var moved = term.movedTo(OTHER_HUB);
        assertThat(moved.hubId()).isEqualTo(OTHER_HUB);
        assertThat(moved.deadline()).isEqualTo(term.deadline());
        assertThat(moved.state()).isEqualTo(StorageState.FINAL);
        var treated = moved.treated(INTAKE.plusDays(265), 270);
        assertThat(treated.since()).isEqualTo(INTAKE.plusDays(265));
        assertThat(treated.firstStored()).isEqualTo(INTAKE);
        assertThat(treated.deadline()).isEqualTo(term.legalLimit());
        assertThat(treated.state()).isEqualTo(StorageState.STORED);
    }
}
