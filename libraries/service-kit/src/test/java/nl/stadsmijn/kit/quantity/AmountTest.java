package nl.stadsmijn.kit.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Property(tries = 300)
    void whatIsTakenAndPutBackIsConserved(@ForAll("amounts") Amount one, @ForAll("amounts") Amount other) {
        var same = new Amount(other.value().setScale(0, RoundingMode.DOWN), one.unit());

        assertThat(one.plus(same).minus(same)).isEqualTo(one);
        assertThat(one.plus(same)).isEqualTo(same.plus(one));
        assertThat(one.plus(same).isMoreThan(one)).isEqualTo(!same.isZero());
    }

    @Test
    void inASentenceManyAreAndOneIs() {
        assertThat(Amount.of(4, Unit.PIECE).inSentence()).isEqualTo("4 pieces are");
        assertThat(Amount.of(1, Unit.PIECE).inSentence()).isEqualTo("1 piece is");
        assertThat(Amount.of(0, Unit.PIECE).inSentence()).isEqualTo("nothing is");
        assertThat(Amount.of("12.5", Unit.M2).inSentence()).isEqualTo("12.5 m2 is");
    }

    @Property(tries = 300)
    void itComesBackFromJsonAsItWas(@ForAll("amounts") Amount amount) throws JsonProcessingException {
        var json = JSON.writeValueAsString(amount);

        assertThat(JSON.readValue(json, Amount.class)).isEqualTo(amount);
        assertThat(JSON.readTree(json).path("value").isTextual()).isTrue();
        assertThat(JSON.readTree(json)).hasSize(2);
    }

    @Property(tries = 300)
    void amountsThatAreEqualInValueAreEqual(@ForAll("amounts") Amount amount) {
        var written = new Amount(new BigDecimal(amount.value().toPlainString()).setScale(3), amount.unit());

        assertThat(written).isEqualTo(amount).hasSameHashCodeAs(amount);
    }

    @Property(tries = 300)
    void kilogramsThroughTonnesStayWhatTheyWere(@ForAll("kilograms") Amount amount) {
        assertThat(amount.in(Unit.T).flatMap(tonnes -> tonnes.in(Unit.KG))).contains(amount);
    }

    @Test
    void tonnesAndKilogramsConvertAndOthersDoNot() {
        assertThat(Amount.of("2.5", Unit.T).in(Unit.KG)).contains(Amount.of(2500, Unit.KG));
        assertThat(Amount.of(1500, Unit.KG).in(Unit.T)).contains(Amount.of("1.5", Unit.T));
        assertThat(Amount.of(1, Unit.PIECE).in(Unit.KG)).isEmpty();
        assertThat(Amount.of(1, Unit.M2).in(Unit.M)).isEmpty();
    }

    @Test
    void whatIsTooFineForTheOtherUnitIsRounded() {
        assertThat(Amount.of("0.4", Unit.KG).in(Unit.T)).contains(Amount.zero(Unit.T));
        assertThat(Amount.of("12.5", Unit.KG).in(Unit.T)).contains(Amount.of("0.013", Unit.T));
    }

    @Property(tries = 300)
    void anAmountFitsAUnitIfItComesBackAsItWas(@ForAll("amounts") Amount amount, @ForAll Unit unit) {
        var misfit = amount.misfit("amount", unit).map(Violation::code);
        if (misfit.filter("TOO_LARGE"::equals).isPresent()) {
            assertThatThrownBy(() -> amount.in(unit)).hasMessageContaining("must be at most");
            return;
        }
        var comesBack =
                amount.in(unit).flatMap(other -> other.in(amount.unit())).filter(amount::equals);
        assertThat(misfit.isEmpty()).isEqualTo(comesBack.isPresent());
    }

    @Test
    void whatDoesNotFitSaysWhatWould() {
        assertThat(Amount.of("12.5", Unit.KG).misfit("lines[0].amount", Unit.T))
                .contains(new Violation(
                        "lines[0].amount.value",
                        "TOO_PRECISE",
                        "must be a whole number of 0.001 t, in which it is counted",
                        "12.5"));
        assertThat(Amount.of(1, Unit.M2).misfit("amount", Unit.M))
                .contains(
                        new Violation("amount.unit", "UNIT_DIFFERS", "must be m, or a unit that converts to it", "m2"));
        assertThat(Amount.of("999999999999", Unit.T).misfit("amount", Unit.KG))
                .contains(new Violation(
                        "amount.value", "TOO_LARGE", "must be at most 999999999999.999 kg", "999999999999"));
        assertThat(Amount.of(12, Unit.KG).misfit("amount", Unit.T)).isEmpty();
    }

    @Test
    void thereIsNeverLessThanNothing() {
        assertThatThrownBy(() -> Amount.of(1, Unit.KG).minus(Amount.of(2, Unit.KG)))
                .isInstanceOf(HttpProblem.class);
    }

    @Test
    void differentUnitsDoNotAddUp() {
        assertThatThrownBy(() -> Amount.of(1, Unit.KG).plus(Amount.of(1, Unit.T)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, M2, value, NEGATIVE",
        "1.0001, M2, value, TOO_PRECISE",
        "1000000000000, M2, value, TOO_LARGE",
        "1.5, PIECE, value, NOT_WHOLE",
        "1E+2147483647, M2, value, TOO_LARGE",
        "1E-2147483647, M2, value, TOO_PRECISE",
        ", M2, value, REQUIRED",
        "1, , unit, REQUIRED"
    })
    void itIsRefusedWithTheFieldAndTheReason(BigDecimal value, Unit unit, String field, String code) {
        assertThatThrownBy(() -> new Amount(value, unit)).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(422);
            assertThat(violations(problem)).singleElement().satisfies(violation -> {
                assertThat(violation.field()).isEqualTo(field);
                assertThat(violation.code()).isEqualTo(code);
            });
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e5", "1E+2", "+1", "+1E2", "1.", ".5", " 1", "1,5", "0x1", "\u0661", "1e-1", "NaN", "", "--1"})
    void whatIsNoPlainDecimalIsNotRead(String value) {
        assertThatThrownBy(() -> Amount.read(value, Unit.M2)).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(422);
            assertThat(violations(problem))
                    .containsExactly(new Violation(
                            "value",
                            "NOT_A_DECIMAL",
                            "must be a decimal such as \"12.5\", in digits and without an exponent",
                            value));
        });
    }

    @Test
    void plainDecimalsAreRead() {
        assertThat(Amount.read("12.500", Unit.M2)).isEqualTo(Amount.of("12.5", Unit.M2));
        assertThat(Amount.read("007", Unit.PIECE)).isEqualTo(Amount.of(7, Unit.PIECE));
    }

    @Test
    void aMillionDigitsAreRefusedAndNotReckonedWith() {
        assertThatThrownBy(() -> Amount.read("9".repeat(1_000_000), Unit.M2)).isInstanceOf(HttpProblem.class);
    }

    @Test
    void whatIsWrittenInManyDigitsIsTheSameInFew() {
        assertThat(Amount.of("12.500", Unit.M2)).isEqualTo(Amount.of("12.5", Unit.M2));
        assertThat(Amount.of("1E+3", Unit.M2).toString()).isEqualTo("1000 m2");
        assertThat(Amount.of(4, Unit.PIECE).toString()).isEqualTo("4 pieces");
        assertThat(Amount.of(1, Unit.PIECE).toString()).isEqualTo("1 piece");
        assertThat(Amount.of(0, Unit.PIECE).toString()).isEqualTo("0 pieces");
    }

    @SuppressWarnings("unchecked")
    private static List<Violation> violations(HttpProblem problem) {
        return (List<Violation>) problem.getParameters().get(Problem.VIOLATIONS);
    }

    @Provide
    Arbitrary<Amount> amounts() {
        var units = Arbitraries.of(Unit.values());
        var values = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("99999999999"))
                .ofScale(3);
        return Combinators.combine(values, units)
                .as((value, unit) ->
                        new Amount(unit == Unit.PIECE ? value.setScale(0, RoundingMode.DOWN) : value, unit));
    }

    @Provide
    Arbitrary<Amount> kilograms() {
        return Arbitraries.longs().between(0, 999_999_999_999L).map(kg -> Amount.of(kg, Unit.KG));
    }
}
