package nl.stadsmijn.matching.savedsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.matching.savedsearch.Alert.Days;
import nl.stadsmijn.matching.savedsearch.Alert.Kind;
import org.junit.jupiter.api.Test;

/** What is worth telling of a lot. */
class LotChangeTest {

    private static final Days FEBRUARY = new Days(LocalDate.parse("2027-02-01"), LocalDate.parse("2027-02-28"));
    private static final Days MARCH = new Days(LocalDate.parse("2027-03-01"), LocalDate.parse("2027-03-31"));
    private static final Days UNKNOWN = new Days(null, null);

    @Test
    void aLotOfWhichNothingWasToldIsListed() {
        assertThat(news(true, false, UNKNOWN, FEBRUARY)).contains(Kind.LISTED);
        assertThat(news(false, false, UNKNOWN, UNKNOWN)).contains(Kind.LISTED);
    }

    @Test
    void otherDaysAreNewsAsLongAsItIsBuiltIn() {
        assertThat(news(true, true, FEBRUARY, MARCH)).contains(Kind.WINDOW_MOVED);
        assertThat(news(true, true, UNKNOWN, MARCH)).contains(Kind.WINDOW_MOVED);
        assertThat(news(true, true, FEBRUARY, FEBRUARY)).isEmpty();
        assertThat(news(false, true, FEBRUARY, MARCH)).isEmpty();
    }

    @Test
    void thatItsTimeRunsOutIsNewsUnlessThereIsGreaterNews() {
        var day = LocalDate.parse("2027-11-09");
        assertThat(news(false, true, FEBRUARY, FEBRUARY, day)).contains(Kind.STORAGE_ENDING);
        assertThat(news(false, false, UNKNOWN, UNKNOWN, day)).contains(Kind.LISTED);
    }

    private static Optional<Kind> news(boolean builtIn, boolean told, Days was, Days now) {
        return news(builtIn, told, was, now, null);
    }

    private static Optional<Kind> news(boolean builtIn, boolean told, Days was, Days now, LocalDate storageEnds) {
        return new LotChange(Ids.next(), "Kanaalplaat", Ids.next(), builtIn, told, was, now, List.of(), storageEnds)
                .news();
    }
}
