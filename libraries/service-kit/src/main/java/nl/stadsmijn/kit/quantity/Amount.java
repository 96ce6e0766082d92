package nl.stadsmijn.kit.quantity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much of something: an exact decimal with its unit, at most 12 digits before and 3 behind the point. In JSON the value is a text, so that no
 * program rounds it: {@code {"value":"12.500","unit":"m2"}}. Never negative; a change of direction is another word, not another sign.
 */
@Schema(
        examples = "{\"value\":\"12.5\",\"unit\":\"m2\"}",
        requiredProperties = {"value", "unit"})
public record Amount(
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                pattern = "^[0-9]{1,12}(\\.[0-9]{1,3})?$",
                examples = "12.5")
        BigDecimal value,

        @Schema(examples = "m2") Unit unit)
        implements Comparable<Amount> {

    private static final BigDecimal MOST = new BigDecimal("999999999999.999");
    private static final int DECIMALS = 3;

    public Amount {
        refuseUnless(value != null, "value", "REQUIRED", "must be given, as a text such as \"12.5\"", null);
        refuseUnless(unit != null, "unit", "REQUIRED", "must be one of piece, m, m2, m3, kg, t", null);
        refuseUnless(value.signum() >= 0, "value", "NEGATIVE", "must be 0 or more", value);
        refuseUnless(
                value.compareTo(MOST) <= 0, "value", "TOO_LARGE", "must be at most " + MOST.toPlainString(), value);
        refuseUnless(
                value.stripTrailingZeros().scale() <= DECIMALS,
                "value",
                "TOO_PRECISE",
                "must have at most 3 decimals",
                value);
        refuseUnless(
                unit != Unit.PIECE || value.stripTrailingZeros().scale() <= 0,
                "value",
                "NOT_WHOLE",
                "must be a whole number of pieces",
                value);
        value = value.setScale(Math.max(0, value.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }

    @JsonCreator
    static Amount read(@JsonProperty("value") String value, @JsonProperty("unit") Unit unit) {
        return new Amount(value == null ? null : decimal(value), unit);
    }

    public static Amount of(String value, Unit unit) {
        return new Amount(new BigDecimal(value), unit);
    }

    public static Amount of(long value, Unit unit) {
        return new Amount(BigDecimal.valueOf(value), unit);
    }

    public static Amount zero(Unit unit) {
        return new Amount(BigDecimal.ZERO, unit);
    }

    @JsonIgnore
    public boolean isZero() {
        return value.signum() == 0;
    }

    /** @throws IllegalArgumentException if the units differ */
    public Amount plus(Amount other) {
        return new Amount(value.add(sameUnit(other).value), unit);
    }

    /** @throws RuntimeException if {@code other} is more than this: an amount is never negative */
    public Amount minus(Amount other) {
        return new Amount(value.subtract(sameUnit(other).value), unit);
    }

    /** The same amount in another unit, rounded half up to three decimals; empty if it measures something else. Sums are kept in the smaller unit; of what somebody asks {@link #misfit} says whether it
     * would be rounded. */
    public Optional<Amount> in(Unit other) {
        return unit.in(other)
                .map(factor -> new Amount(value.multiply(factor).setScale(DECIMALS, RoundingMode.HALF_UP), other));
    }

    /**
     * What is wrong with it where so much is meant of something that is counted in a unit: it measures something else, is too much, or is finer than 0.001 of that unit and would be rounded.
     *
     * @param field where it stands in the request
     */
    public Optional<Violation> misfit(String field, Unit counted) {
        var factor = unit.in(counted);
        if (factor.isEmpty()) {
            return Optional.of(new Violation(
                    field + ".unit",
                    "UNIT_DIFFERS",
                    "must be " + counted.symbol() + ", or a unit that converts to it",
                    unit.symbol()));
        }
        if (value.multiply(factor.get()).compareTo(MOST) > 0) {
            return Optional.of(new Violation(
                    field + ".value",
                    "TOO_LARGE",
                    "must be at most %s %s".formatted(MOST.toPlainString(), counted.symbol()),
                    value.toPlainString()));
        }
        return in(counted)
                        .flatMap(converted -> converted.in(unit))
                        .filter(this::equals)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new Violation(
                        field + ".value",
                        "TOO_PRECISE",
                        "must be a whole number of 0.001 %s, in which it is counted".formatted(counted.symbol()),
                        value.toPlainString()));
    }

    /** @throws IllegalArgumentException if the units differ */
    @Override
    public int compareTo(Amount other) {
        return value.compareTo(sameUnit(other).value);
    }

    public boolean isMoreThan(Amount other) {
        return compareTo(other) > 0;
    }

    /** For people: {@code 1 piece}, {@code 4 pieces}, {@code 12.5 m2}. */
    @Override
    public String toString() {
        var one = value.compareTo(BigDecimal.ONE) == 0;
        return value.toPlainString() + " " + (one ? unit.symbol() : unit.plural());
    }

    /** For people: {@code nothing}, {@code 1 piece}, {@code 4 pieces}. */
    public String orNothing() {
        return isZero() ? "nothing" : toString();
    }

    /** For people, in a sentence: {@code nothing is}, {@code 1 piece is}, {@code 4 pieces are}, {@code 12.5 m2 is}. */
    public String inSentence() {
        var many = unit == Unit.PIECE && value.compareTo(BigDecimal.ONE) > 0;
        return orNothing() + (many ? " are" : " is");
    }

    private static BigDecimal decimal(String text) {
        return PlainDecimal.read(text)
                .orElseThrow(() -> refusal(
                        "value",
                        "NOT_A_DECIMAL",
                        "must be a decimal such as \"12.5\", in digits and without an exponent",
                        text));
    }

    private Amount sameUnit(Amount other) {
        if (unit != other.unit) {
            throw new IllegalArgumentException("%s and %s do not add up".formatted(unit, other.unit));
        }
        return other;
    }

    private static void refuseUnless(boolean right, String field, String code, String message, BigDecimal value) {
        if (!right) {
            throw refusal(field, code, message, value == null ? null : value.toString());
        }
    }

    private static RuntimeException refusal(String field, String code, String message, String value) {
        return Problem.rules(List.of(new Violation(field, code, message, value)));
    }
}
