package nl.stadsmijn.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import nl.stadsmijn.kit.quantity.NotSwapped;

/** The codes of broken constraints: what is wrong, and not which annotation told so. */
final class ConstraintCode {

    private static final Set<String> OF_NUMBERS = Set.of("TOO_SMALL", "TOO_LARGE", "TOO_MANY_DIGITS");

    private ConstraintCode() {}

    /** Whether a number lies outside what is taken. */
    static boolean isOfNumber(ConstraintViolation<?> broken) {
        return OF_NUMBERS.contains(of(broken));
    }

    static String of(ConstraintViolation<?> broken) {
        return switch (broken.getConstraintDescriptor().getAnnotation()) {
            case NotNull missing -> "REQUIRED";
            case NotBlank missing -> "REQUIRED";
            case NotEmpty missing -> "REQUIRED";
            case Size size -> size(size, broken.getInvalidValue());
            case Min least -> "TOO_SMALL";
            case Positive least -> "TOO_SMALL";
            case PositiveOrZero least -> "TOO_SMALL";
            case Max most -> "TOO_LARGE";
            case Digits digits -> "TOO_MANY_DIGITS";
            case Pattern form -> "WRONG_FORM";
            case NotSwapped place -> "LOOKS_SWAPPED";
            default -> "INVALID";
        };
    }

    private static String size(Size allowed, Object value) {
        return switch (value) {
            case CharSequence text -> text.length() > allowed.max() ? "TOO_LONG" : "TOO_SHORT";
            case Collection<?> many -> many.size() > allowed.max() ? "TOO_MANY" : "TOO_FEW";
            case Map<?, ?> many -> many.size() > allowed.max() ? "TOO_MANY" : "TOO_FEW";
            default -> "INVALID";
        };
    }
}
