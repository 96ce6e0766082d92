package nl.stadsmijn.inventory.element;

import static nl.stadsmijn.inventory.Examples.lot;
import static nl.stadsmijn.inventory.Examples.pieces;
import static nl.stadsmijn.inventory.Examples.slabs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Harvest;
import nl.stadsmijn.inventory.description.Hazard;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.refusal.Refusals;
import nl.stadsmijn.kit.problem.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found dangerous is written down of what is out; what is built in is withdrawn before. */
class RevisionTest {

    private static final Lot BUILT_IN = lot(slabs(pieces(12), "hollow-core-slab", true));
    private static final Lot OUT = BUILT_IN.part(BUILT_IN.id(), BUILT_IN.parents(), pieces(12), true);

    @ParameterizedTest
    @EnumSource(Hazard.Status.class)
    void whatIsOutMayHoldAnything(Hazard.Status status) {
        var after = holding(OUT, status);

        assertThatCode(() -> Revision.check(OUT, after)).doesNotThrowAnyException();
        assertThatCode(() -> Revision.check(OUT.with(after), OUT.description())).doesNotThrowAnyException();
    }

    /** Five of twelve came out as a lot of their own, and the others were lost: nothing is left that could be withdrawn. */
    @ParameterizedTest
    @EnumSource(Hazard.Status.class)
    void norDoesWhatIsAllGoneHaveToBeWithdrawn(Hazard.Status status) {
        var gone = lot(BUILT_IN.description(), taken(5, 0), taken(0, 7));

        assertThatCode(() -> Revision.check(gone, holding(gone, status))).doesNotThrowAnyException();
    }

    private static Harvest taken(long harvested, long lost) {
        return new Harvest(
                UUID.randomUUID(),
                UUID.randomUUID(),
                pieces(harvested),
                pieces(lost),
                pieces(0),
                "broken",
                null,
                LocalDate.of(2026, 11, 20));
    }

    @ParameterizedTest
    @CsvSource({"ABSENT_TESTED,", "ABSENT_PRESUMED,", "SUSPECTED,HAZARD_SUSPECTED", "PRESENT,HAZARD_PRESENT"})
    void whatIsBuiltInAndOfferedHoldsNothingThatForbidsToSellIt(Hazard.Status status, String code) {
        var refused =
                catchThrowableOfType(HttpProblem.class, () -> Revision.check(BUILT_IN, holding(BUILT_IN, status)));

        if (code == null) {
            assertThat(refused).isNull();
        } else {
            assertThat(Refusals.of(refused)).extracting(Violation::code).containsExactly(code);
            assertThat(refused.getDetail()).contains("POST /elements/%s/withdrawal".formatted(BUILT_IN.id()));
        }
    }

    @ParameterizedTest
    @EnumSource(Hazard.Status.class)
    void whatIsOutKeepsAllElseThatOthersKnowOf(Hazard.Status status) {
        var bare = slabs(pieces(12), null, true, new Hazard("lead-paint", status, null));
        var refused = catchThrowableOfType(HttpProblem.class, () -> Revision.check(OUT, bare));

        assertThat(Refusals.of(refused)).extracting(Violation::code).containsExactly("PRODUCT_TYPE_MISSING");
    }

    private static Description holding(Lot lot, Hazard.Status status) {
        return slabs(
                lot.description().amount(), "hollow-core-slab", true, new Hazard("lead-paint", status, "LP-2026-3"));
    }
}
