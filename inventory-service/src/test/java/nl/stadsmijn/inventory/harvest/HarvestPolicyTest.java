package nl.stadsmijn.inventory.harvest;

import static nl.stadsmijn.inventory.Examples.pieces;
import static nl.stadsmijn.inventory.Examples.slabs;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.stadsmijn.inventory.Examples;
import nl.stadsmijn.inventory.description.Harvest;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarvestPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 10);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "12, 0,  -,      0,  -",
                "5,  0,  -,      0,  -",
                "11, 1,  broken, 0,  -",
                "0,  12, burnt,  0,  -",
                "11, 1,  -,      0,  REQUIRED",
                "12, 1,  broken, 0,  MORE_THAN_LEFT",
                "13, 0,  -,      0,  MORE_THAN_LEFT",
                "0,  0,  -,      0,  ZERO",
                "0,  3,  broken, 0,  ZERO",
                "5,  0,  -,      1,  IN_THE_FUTURE"
            })
    void aReportAboutTwelveSlabs(int harvested, int lost, String reason, int daysAhead, String refusal) {
        var report = new HarvestRequest(pieces(harvested), pieces(lost), reason, TODAY.plusDays(daysAhead), null);

        assertThat(HarvestPolicy.check(report, pieces(12), TODAY))
                .extracting(Violation::code)
                .isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void anotherUnitIsRefusedNotConverted() {
        var report = new HarvestRequest(Amount.of(12, Unit.M2), null, null, TODAY, null);

        assertThat(HarvestPolicy.check(report, pieces(12), TODAY))
                .extracting(Violation::code)
                .containsExactly("OTHER_UNIT");
    }

    /** Whatever is reported in whatever order, what is taken and what is left are the claim. */
    @Property
    void amountsAreConserved(
            @ForAll @IntRange(min = 1, max = 40) int claim,
            @ForAll @Size(max = 12) List<@IntRange(max = 12) Integer> reports) {
        var harvests = new ArrayList<Harvest>();
        for (var harvested : reports) {
            var lot = Examples.lot(slabs(pieces(claim), "hollow-core-slab", true), harvests.toArray(Harvest[]::new));
            var lost = harvested % 3;
            var report = new HarvestRequest(pieces(harvested), pieces(lost), "broken", TODAY, null);
            if (HarvestPolicy.check(report, lot.left(), TODAY).isEmpty()) {
                harvests.add(new Harvest(
                        UUID.randomUUID(), lot.id(), pieces(harvested), pieces(lost), "broken", null, TODAY));
            }
        }
        var after = Examples.lot(slabs(pieces(claim), "hollow-core-slab", true), harvests.toArray(Harvest[]::new));
        var taken = harvests.stream().map(Harvest::taken).reduce(pieces(0), Amount::plus);

        assertThat(taken.plus(after.left())).isEqualTo(pieces(claim));
    }
}
