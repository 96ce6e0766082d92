package nl.stadsmijn.inventory.harvest;

import static nl.stadsmijn.inventory.Examples.pieces;
import static nl.stadsmijn.inventory.Examples.slabs;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.stadsmijn.inventory.Examples;
import nl.stadsmijn.inventory.description.Harvest;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarvestPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 10);
    private static final LocalDate SURVEYED = LocalDate.of(2026, 11, 18);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "12, 0,  -,      0,  -,    -",
                "5,  0,  -,      0,  -,    -",
                "11, 1,  broken, 0,  -,    -",
                "0,  12, burnt,  0,  -,    -",
                "13, 0,  hidden, 0,  true, -",
                "12, 2,  hidden, 0,  true, -",
                "11, 1,  -,      0,  -,    REQUIRED",
                "11, 1,  ' ',    0,  -,    REQUIRED",
                "13, 0,  -,      0,  true, REQUIRED",
                "12, 0,  hidden, 0,  true, NOT_MORE",
                "12, 1,  broken, 0,  -,    MORE_THAN_LEFT",
                "13, 0,  -,      0,  -,    MORE_THAN_LEFT",
                "13, 0,  -,      0,  false, MORE_THAN_LEFT",
                "0,  0,  -,      0,  -,    ZERO",
                "0,  3,  broken, 0,  -,    ZERO",
                "0,  13, broken, 0,  true, ZERO",
                "5,  0,  -,      1,  -,    IN_THE_FUTURE"
            })
    void aReportAboutTwelveSlabs(int harvested, int lost, String reason, int daysAhead, Boolean more, String refusal) {
        var report = new HarvestRequest(
                pieces(harvested), pieces(lost), reason, TODAY.plusDays(daysAhead), null, more, null);

        assertThat(HarvestPolicy.check(report, pieces(12), SURVEYED, TODAY))
                .extracting(Violation::code)
                .isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-18, 2026-11-18, -",
                "2026-10-19, 2026-11-18, -",
                "2026-10-18, 2026-11-18, BEFORE_SURVEY",
                "1996-01-01, 2026-11-18, BEFORE_SURVEY"
            })
    void whatWasSurveyedWasThereThen(LocalDate on, LocalDate surveyedOn, String refusal) {
        var report = new HarvestRequest(pieces(12), null, null, on, null, null, null);

        assertThat(HarvestPolicy.check(report, pieces(12), surveyedOn, TODAY))
                .extracting(Violation::code)
                .isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void nothingIsLostOfWhatIsNotThereAnyMore() {
        var report = new HarvestRequest(pieces(0), pieces(3), "broken", TODAY, null, true, null);

        assertThat(HarvestPolicy.check(report, pieces(0), SURVEYED, TODAY))
                .extracting(Violation::message)
                .containsExactly("must be more than 0: nothing of it is left in the donor that can be lost");
    }

    @Test
    void anotherUnitIsRefusedNotConverted() {
        var report = new HarvestRequest(Amount.of(12, Unit.M2), null, null, TODAY, null, null, null);

        assertThat(HarvestPolicy.check(report, pieces(12), SURVEYED, TODAY))
                .extracting(Violation::code)
                .containsExactly("OTHER_UNIT");
    }

    /** Whatever is reported in whatever order: what is taken and what is left are the claim and what was found. */
    @Property
    void amountsAreConserved(
            @ForAll @IntRange(min = 1, max = 40) int claim,
            @ForAll @Size(max = 12) List<@IntRange(max = 12) Integer> reports) {
        var harvests = new ArrayList<Harvest>();
        for (var harvested : reports) {
            var left = element(claim, harvests).left();
            var lost = harvested % 3;
            var more = pieces(harvested + lost).isMoreThan(left) && harvested % 2 == 0;
            var report = new HarvestRequest(pieces(harvested), pieces(lost), "broken", TODAY, null, more, null);
            if (HarvestPolicy.check(report, left, SURVEYED, TODAY).isEmpty()) {
                harvests.add(new Harvest(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        pieces(harvested),
                        pieces(lost),
                        HarvestPolicy.found(report, left),
                        "broken",
                        null,
                        TODAY));
            }
        }
        var taken = sum(harvests, Harvest::taken);

        assertThat(taken.plus(element(claim, harvests).left()))
                .isEqualTo(pieces(claim).plus(sum(harvests, Harvest::found)));
    }

    private static Lot element(int claim, List<Harvest> harvests) {
        return Examples.lot(slabs(pieces(claim), "hollow-core-slab", true), harvests.toArray(Harvest[]::new));
    }

    private static Amount sum(List<Harvest> harvests, Function<Harvest, Amount> of) {
        return harvests.stream().map(of).reduce(pieces(0), Amount::plus);
    }
}
