package nl.stadsmijn.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRangeTest {

    record Numbers(
            @Min(1) @Max(6) Integer condition,
            @Positive @Max(1_000_000) Integer lengthMm,
            @Min(2) Integer samples,

            @PositiveOrZero @Digits(integer = 10, fraction = 2)
            BigDecimal floorM2,

            @NotNull Integer any) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "condition | must be from 1 to 6",
                "lengthMm  | must be greater than 0, at most 1000000",
                "samples   | must be at least 2",
                "floorM2   | must be at least 0, of at most 10 digits before the point and 2 after it",
                "any       | ",
                "none      | "
            })
    void tellsBothEnds(String field, String told) {
        assertThat(NumberRange.field(Numbers.class, field)
                        .flatMap(NumberRange::of)
                        .orElse(null))
                .isEqualTo(told);
    }
}
