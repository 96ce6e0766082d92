package nl.stadsmijn.kit.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    private static final List<String> TYPES = List.of("window", "door", "timber-door", "Hollow-Core-Slab");

    @ParameterizedTest
    @CsvSource({"'', '', 0", "abc, abc, 0", "abc, ab, 1", "kitten, sitting, 3", "'', abc, 3"})
    void asFarAsLettersMustBeChanged(String one, String other, int distance) {
        assertThat(Likeness.distance(one, other)).isEqualTo(distance);
        assertThat(Likeness.distance(other, one)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({"windov, window", "DOOR, door", "timber door, timber-door", "hollow-core-slap, Hollow-Core-Slab"})
    void theNearestIsMeantWhateverItsCapitals(String wrong, String meant) {
        assertThat(Likeness.nearest(wrong, TYPES, 1)).containsExactly(meant);
    }

    @Test
    void aSlipIsFewLettersForItsLength() {
        assertThat(Likeness.slipOf("windw", TYPES)).contains("window");
        assertThat(Likeness.slipOf("beam", TYPES)).isEmpty();
    }
}
