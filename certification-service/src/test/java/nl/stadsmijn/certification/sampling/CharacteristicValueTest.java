package nl.stadsmijn.certification.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacteristicValueTest {

    /** EN 1990:2002, table D1, row "V_X unknown"; a few of its figures to check our formula by; the norm rounds some down by one in the second decimal. */
    @ParameterizedTest
    @CsvSource({"3,3.37", "4,2.63", "5,2.33", "6,2.18", "8,2.00", "10,1.92", "20,1.76", "30,1.73", "100000,1.64"})
    void theFactorAgreesWithTheNorm(int n, double factor) {
        assertThat(CharacteristicValue.factor(n)).isCloseTo(factor, within(0.013));
    }

    @Test
    void threeCoresByHand() {
        // m = 59, s = 1, V = 1/59, t(0.95; 2) = 2.91999, k = 2.91999·√(4/3) = 3.37171; X_k = 59 − 3.37171
        var found = CharacteristicValue.of(List.of(58.0, 59.0, 60.0));

        assertThat(found.n()).isEqualTo(3);
        assertThat(found.mean()).isCloseTo(59, within(1e-9));
        assertThat(found.variation()).isCloseTo(1 / 59.0, within(1e-9));
        assertThat(found.value()).isCloseTo(55.62829, within(1e-4));
    }

    @Test
    void equalMeasurementsHaveNoSpread() {
        assertThat(CharacteristicValue.of(List.of(50.0, 50.0)).value()).isEqualTo(50.0);
    }

    @Test
    void oneMeasurementSaysNothingOfTheSpread() {
        assertThatThrownBy(() -> CharacteristicValue.of(List.of(50.0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CharacteristicValue.of(List.of(50.0, 0.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
