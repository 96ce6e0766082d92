package nl.stadsmijn.inventory.publication;

import static nl.stadsmijn.inventory.Examples.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithdrawalPolicyTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -",
                "1, piece, -",
                "7, piece, -",
                "8, piece, MORE_THAN_LEFT",
                "0, piece, ZERO",
                "3, kg, OTHER_UNIT"
            })
    void ofSevenThatAreLeft(String value, String unit, String refusal) {
        var asked = value == null ? null : Amount.of(value, Unit.of(unit));

        assertThat(WithdrawalPolicy.check(asked, pieces(7)).map(Violation::code).orElse(null))
                .isEqualTo(refusal);
    }
}
