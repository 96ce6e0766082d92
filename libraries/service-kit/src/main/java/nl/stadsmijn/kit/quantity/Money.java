package nl.stadsmijn.kit.quantity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount of euros ex VAT, in whole cents: {@code {"amount":"12.50","currency":"EUR"}}. Never negative. */
@Schema(
        examples = "{\"amount\":\"12.50\",\"currency\":\"EUR\"}",
        requiredProperties = {"amount", "currency"})
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, pattern = "^[0-9]{1,10}(\\.[0-9]{1,2})?$", examples = "12.50")
        BigDecimal amount,

        @Schema(examples = "EUR") String currency) {

    private static final BigDecimal LIMIT = new BigDecimal("10000000000");

    public Money {
        refuseUnless(
                amount != null && amount.signum() >= 0,
                "amount",
                "must be 0 or more, as a text such as \"12.50\"",
                amount);
        refuseUnless(amount.stripTrailingZeros().scale() <= 2, "amount", "must have at most 2 decimals", amount);
        refuseUnless(amount.compareTo(LIMIT) < 0, "amount", "must be less than " + LIMIT, amount);
        refuseUnless("EUR".equals(currency), "currency", "must be EUR", currency);
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    @JsonCreator
    static Money read(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        return new Money(amount == null ? null : decimal(amount), currency);
    }

    public static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    /** This price for {@code factor} of them, rounded half up to cents. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor).setScale(2, RoundingMode.HALF_UP), currency);
    }

    private static BigDecimal decimal(String text) {
        return PlainDecimal.read(text)
                .orElseThrow(() -> refusal(
                        "amount",
                        "NOT_A_DECIMAL",
                        "must be a decimal such as \"12.50\", in digits and without an exponent",
                        text));
    }

    private static void refuseUnless(boolean right, String field, String message, Object value) {
        if (!right) {
            throw refusal(field, "WRONG_MONEY", message, value == null ? null : value.toString());
        }
    }

    private static RuntimeException refusal(String field, String code, String message, String value) {
        return Problem.rules(List.of(new Violation(field, code, message, value)));
    }
}
