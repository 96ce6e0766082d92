package nl.stadsmijn.kit.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    private static final Place NIJMEGEN = new Place(51.8425, 5.8528);
    private static final Place ARNHEM = new Place(51.9851, 5.8987);

    @Test
    void fromNijmegenToArnhemIsSixteenKilometres() {
        assertThat(NIJMEGEN.kmTo(ARNHEM)).isCloseTo(16.2, within(0.2));
        assertThat(ARNHEM.kmTo(NIJMEGEN)).isEqualTo(NIJMEGEN.kmTo(ARNHEM));
    }

    @Test
    void theShortWayGoesOverTheDateLine() {
        assertThat(new Place(0.0, 179.9).kmTo(new Place(0.0, -179.9))).isCloseTo(22.2, within(0.1));
    }

    @Property(tries = 500)
    void aPlaceToOneKilometreIsLessThanOneKilometreAway(
            @ForAll @DoubleRange(min = -89, max = 89) double lat,
            @ForAll @DoubleRange(min = -180, max = 180) double lon) {
        var place = new Place(lat, lon);

        assertThat(place.kmTo(place.toOneKm())).isLessThan(0.75);
    }

    @Property(tries = 500)
    void whatIsRoundedOnceStaysWhereItIs(
            @ForAll @DoubleRange(min = -85, max = 85) double lat,
            @ForAll @DoubleRange(min = -179, max = 179) double lon) {
        var shown = new Place(lat, lon).toOneKm();

        assertThat(shown.toOneKm().kmTo(shown)).isLessThan(0.03);
    }

    /** So that the true place can't be found by asking for neighbours and averaging. */
    @Test
    void allPlacesInOneCellAreShownAsOne() {
        var random = new Random(7);
        var cell = NIJMEGEN.toOneKm();
        var shown = Stream.generate(() -> new Place(
                        cell.lat() + (random.nextDouble() - 0.5) * 0.008,
                        cell.lon() + (random.nextDouble() - 0.5) * 0.012))
                .limit(500)
                .map(Place::toOneKm)
                .distinct();

        assertThat(shown).containsExactly(cell);
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-90.1, 0", "0, 180.1", "0, -180.1", ", 0", "0,", "NaN, 0", "0, Infinity"})
    void aPlaceThatIsNotOnEarthIsRefused(Double lat, Double lon) {
        assertThatThrownBy(() -> new Place(lat, lon)).isInstanceOf(HttpProblem.class);
    }

    @Property(tries = 500)
    void aPlaceHereTurnedRoundLooksSwapped(
            @ForAll @DoubleRange(min = 47, max = 59) double lat, @ForAll @DoubleRange(min = -7, max = 19) double lon) {
        assertThat(new Place(lat, lon).looksSwapped()).isFalse();
        assertThat(new Place(lon, lat).looksSwapped()).isTrue();
    }

    /** Bonaire, Paramaribo, Dubai, Nairobi, Jakarta, New York, Reykjavík: far, but where people build. */
    @ParameterizedTest
    @CsvSource({"12.15,-68.27", "5.85,-55.2", "25.2,55.27", "-1.29,36.82", "-6.2,106.8", "40.7,-74", "64.1,-21.9"})
    void aPlaceFarAwayDoesNotLookSwapped(double lat, double lon) {
        assertThat(new Place(lat, lon).looksSwapped()).isFalse();
    }
}
