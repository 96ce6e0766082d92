package nl.stadsmijn.kit.problem;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which numbers a field takes, in words: of a number that is too large the least is told as well, so that the next try is right. */
final class NumberRange {

    private NumberRange() {}

    /** @return completes a violation, {@code must be from 1 to 6}; empty if the field has no limits */
    static Optional<String> of(AnnotatedElement field) {
        return range(field).map(told -> "must be " + told);
    }

    /** @return completes {@code a whole number}; empty if the field has no limits */
    static Optional<String> ofWhole(AnnotatedElement field) {
        return range(field).map(told -> (told.startsWith("from ") ? " " : ", ") + told);
    }

    private static Optional<String> range(AnnotatedElement field) {
        var min = field.getAnnotation(Min.class);
        var max = field.getAnnotation(Max.class);
        if (min != null && max != null) {
            return Optional.of("from %d to %d".formatted(min.value(), max.value()));
        }
        var told = Stream.of(
                        Optional.ofNullable(min).map(least -> "at least " + least.value()),
                        Optional.ofNullable(field.getAnnotation(Positive.class)).map(least -> "greater than 0"),
                        Optional.ofNullable(field.getAnnotation(PositiveOrZero.class))
                                .map(least -> "at least 0"),
                        Optional.ofNullable(max).map(most -> "at most " + most.value()),
                        Optional.ofNullable(field.getAnnotation(Digits.class)).map(NumberRange::digits))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    /** The field of this name, of the class or one above it. */
    static Optional<Field> field(Class<?> type, String name) {
        return Stream.<Class<?>>iterate(type, one -> one != null, Class::getSuperclass)
                .flatMap(one -> Arrays.stream(one.getDeclaredFields()))
                .filter(field -> field.getName().equals(name))
                .findFirst();
    }

    private static String digits(Digits digits) {
        return "of at most %d digits before the point and %d after it".formatted(digits.integer(), digits.fraction());
    }
}
