package nl.stadsmijn.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StorageTermPropertiesTest {

    private static final UUID HUB = new UUID(0, 1);
    private static final LocalDate START = LocalDate.of(2027, 1, 1);

    @Property
    void aTermOnlyClimbs(
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @IntRange(max = 500) int later,
            @ForAll @IntRange(max = 60) int lowest) {
        var policy = new StoragePolicy(days, List.of(), lowest + 40, lowest + 10, lowest, 2, 90, 50);
        var term = StorageTerm.from(HUB, START, days, LegalStorage.PRODUCT).on(START.plusDays(later), policy);
        assertThat(term.on(START, policy))
                .as("an earlier day does not take it back")
                .isEqualTo(term);
        assertThat(term.on(START.plusDays(later + 1L), policy).state()).isGreaterThanOrEqualTo(term.state());
        assertThat(term.state() == StorageState.OVERDUE).isEqualTo(later > days);
    }

    @Property
    void nothingEverPassesTheLaw(
            @ForAll LegalStorage legal,
            @ForAll @IntRange(min = 1, max = 1095) int days,
            @ForAll @IntRange(max = 1095) int later,
            @ForAll @IntRange(min = 1, max = 1095) int anew) {
        var term = StorageTerm.from(HUB, START, days, legal);
        var treated = term.treated(START.plusDays(later), anew);
        legal.lastDay(START).ifPresent(limit -> {
            assertThat(term.deadline()).isBeforeOrEqualTo(limit);
            assertThat(treated.deadline()).isBeforeOrEqualTo(limit);
            assertThat(START.plusYears(legal == LegalStorage.WASTE_BEFORE_DISPOSAL ? 1 : 3))
                    .isAfter(limit);
        });
    }

    @Property
    void aMergeTakesTheEarliestOfBothInEitherOrder(
            @ForAll @IntRange(max = 900) int oneSince,
            @ForAll @IntRange(max = 900) int otherSince,
            @ForAll LegalStorage oneLegal,
            @ForAll LegalStorage otherLegal) {
        var one = StorageTerm.from(HUB, START.plusDays(oneSince), 270, oneLegal);
        var other = StorageTerm.from(HUB, START.plusDays(otherSince), 270, otherLegal)
                .on(START.plusDays(1000), StoragePolicy.USUAL);
        var merged = one.mergedWith(other);
        assertThat(merged).isEqualTo(other.mergedWith(one));
        assertThat(List.of(one, other)).allSatisfy(part -> {
            assertThat(merged.deadline()).isBeforeOrEqualTo(part.deadline());
            assertThat(merged.firstStored()).isBeforeOrEqualTo(part.firstStored());
            assertThat(part.legalLimit() == null || !merged.legalLimit().isAfter(part.legalLimit()))
                    .isTrue();
        });
        assertThat(List.of(one.deadline(), other.deadline())).contains(merged.deadline());
    }
}
