package nl.stadsmijn.hub.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.stadsmijn.hub.storage.LegalStorage;
import nl.stadsmijn.hub.storage.StoragePolicy;
import nl.stadsmijn.hub.storage.StorageState;
import nl.stadsmijn.hub.storage.StorageTerm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionPolicyTest {

    private static final LocalDate INTAKE = LocalDate.of(2027, 2, 12);
    private static final StoragePolicy HUB = new StoragePolicy(270, List.of(), 60, 30, 7, 2, 90, 50);

    /** The deadline is 2027-11-09; by law, as waste before disposal, it can be 2028-02-11. */
    @ParameterizedTest
    @CsvSource({
        "PRODUCT, 2027-10-01, false, 2027-11-10, ",
        "PRODUCT, 2027-10-01, false, 2028-02-07, ",
        "PRODUCT, 2027-10-01, false, 2028-02-08, TOO_LONG",
        "PRODUCT, 2027-10-01, false, 2027-11-09, NOT_LATER",
        "PRODUCT, 2027-11-09, false, 2027-12-09, ",
        "PRODUCT, 2027-11-10, false, 2027-12-09, OVERDUE",
        "PRODUCT, 2027-11-10, true, 2027-12-09, ",
        "PRODUCT, 2028-01-10, true, 2028-01-10, NOT_LATER",
        "PRODUCT, 2028-01-10, true, 2028-04-09, ",
        "PRODUCT, 2028-01-10, true, 2028-04-10, TOO_LONG",
        "WASTE_BEFORE_DISPOSAL, 2028-01-10, true, 2028-02-11, ",
        "WASTE_BEFORE_DISPOSAL, 2028-01-10, true, 2028-02-12, PAST_LEGAL_LIMIT",
        "WASTE_BEFORE_DISPOSAL, 2028-03-10, true, 2028-03-20, PAST_LEGAL_LIMIT",
        "WASTE_BEFORE_RECOVERY, 2027-10-01, false, 2028-02-07, "
    })
    void theHubAndTheLawCapWhatCanBeGiven(
            LegalStorage legal, LocalDate today, boolean reserved, LocalDate until, ExtensionPolicy.Refusal refusal) {
        var term = StorageTerm.from(new UUID(0, 1), INTAKE, 270, legal);
        assertThat(new ExtensionPolicy(HUB, null, term, reserved, today)
                        .judge(until)
                        .orElse(null))
                .isEqualTo(refusal);
    }

    /** The deadline is 2027-11-09 again, and the hub is there a week more. */
    @ParameterizedTest
    @CsvSource({
        "PRODUCT, 2027-11-16, 2027-11-16, ",
        "PRODUCT, 2027-11-16, 2027-11-17, PAST_HUB_END",
        "PRODUCT, 2027-11-09, 2027-11-10, PAST_HUB_END",
        "PRODUCT, 2029-11-09, 2028-02-08, TOO_LONG",
        "WASTE_BEFORE_DISPOSAL, 2029-11-09, 2028-02-12, PAST_LEGAL_LIMIT"
    })
    void aTemporaryHubGivesNothingPastItsOwnEnd(
            LegalStorage legal, LocalDate hubEnds, LocalDate until, ExtensionPolicy.Refusal refusal) {
        var term = StorageTerm.from(new UUID(0, 1), INTAKE, 270, legal);
        var policy = new ExtensionPolicy(HUB, hubEnds, term, false, LocalDate.of(2027, 10, 1));
        assertThat(policy.judge(until).orElse(null)).isEqualTo(refusal);
        assertThat(policy.latest()).isBeforeOrEqualTo(hubEnds);
    }

    @Property
    void whatIsGivenIsLaterWithinTheLawAndSoOftenAtMost(
            @ForAll LegalStorage legal,
            @ForAll @IntRange(max = 1200) int later,
            @ForAll @IntRange(max = 400) int days,
            @ForAll boolean reserved) {
        var today = INTAKE.plusDays(later);
        var term = StorageTerm.from(new UUID(0, 1), INTAKE, 270, legal);
        var given = 0;
        for (var attempt = 0; attempt < 5; attempt++) {
            var policy = new ExtensionPolicy(HUB, null, term, reserved, today);
            var until = policy.from().plusDays(days);
            if (policy.judge(until).isEmpty()) {
                var next = term.extendedTo(until);
                assertThat(next.deadline()).isAfter(term.deadline()).isAfter(today);
                assertThat(next.state()).isEqualTo(StorageState.STORED);
                assertThat(ChronoUnit.DAYS.between(policy.from(), until)).isBetween(1L, 90L);
                assertThat(next.legalLimit() == null || !until.isAfter(next.legalLimit()))
                        .isTrue();
                term = next;
                given++;
            }
        }
        assertThat(given).isLessThanOrEqualTo(2).isEqualTo(term.extensions());
    }
}
