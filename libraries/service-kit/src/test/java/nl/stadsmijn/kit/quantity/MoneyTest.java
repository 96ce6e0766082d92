package nl.stadsmijn.kit.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.stadsmijn.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Property(tries = 200)
    void itComesBackFromJsonToTheCent(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long cents)
            throws JsonProcessingException {
        var money = new Money(BigDecimal.valueOf(cents, 2), "EUR");

        assertThat(JSON.readValue(JSON.writeValueAsString(money), Money.class)).isEqualTo(money);
    }

    @Test
    void itIsWrittenInWholeCents() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(Money.euro("12.5")))
                .isEqualTo("{\"amount\":\"12.50\",\"currency\":\"EUR\"}");
    }

    @Test
    void aPriceForManyIsRoundedHalfUp() {
        assertThat(Money.euro("0.35").times(new BigDecimal("1.5"))).isEqualTo(Money.euro("0.53"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1", "+1", "1E+2", "1.", ".5", "much", ""})
    void whatIsNoPlainDecimalIsNotRead(String amount) {
        assertThatThrownBy(() -> Money.read(amount, "EUR"))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getParameters()
                                        .get(Problem.VIOLATIONS)
                                        .toString())
                                .contains("field=amount, code=NOT_A_DECIMAL", "value=" + amount));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01, EUR",
        "1.001, EUR",
        "10000000000, EUR",
        "1E+2147483647, EUR",
        "1E-2147483647, EUR",
        "1, USD",
        ", EUR",
        "1,"
    })
    void itIsRefused(BigDecimal amount, String currency) {
        assertThatThrownBy(() -> new Money(amount, currency)).isInstanceOf(HttpProblem.class);
    }
}
