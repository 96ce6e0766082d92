package nl.stadsmijn.hub.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mass beside what else is known of it. */
class StatedMassTest {

    /** Of 2 t of rubble: what scales differ is let pass. */
    @ParameterizedTest
    @CsvSource({"2000, ", "2002, ", "1998, ", "2003, CONTRADICTION", "1000, CONTRADICTION", "0, TOO_SMALL"})
    void whatIsCountedByMassWeighsThat(String kg, String code) {
        var mass = new StatedMass(Amount.of("2", Unit.T), Amount.of(kg, Unit.KG), null);
        assertThat(mass.violation("mass").map(Violation::code).orElse(null)).isEqualTo(code);
    }

    @Test
    void whatNobodyDescribedWeighsWhatIsStatedAndMustBeWeighed() {
        var four = Amount.of(4, Unit.PIECE);
        assertThat(new StatedMass(four, Amount.of("0.001", Unit.KG), null).violation("mass"))
                .isEmpty();
        assertThat(new StatedMass(four, null, null).violation("mass").map(Violation::code))
                .contains("MASS_MISSING");
        assertThat(new StatedMass(four, Amount.of("4", Unit.M), null)
                        .violation("mass")
                        .map(Violation::field))
                .contains("mass.unit");
    }
}
