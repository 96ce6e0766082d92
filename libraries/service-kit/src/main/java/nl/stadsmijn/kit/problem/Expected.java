package nl.stadsmijn.kit.problem;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a value of a type looks like, in words for people. */
public final class Expected {

    private Expected() {}

    /** @return completes "must be …" */
    public static String of(Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == UUID.class) {
            return "a UUID such as 0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3";
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-11-20";
        }
        if (type == Instant.class) {
            return "an instant such as 2026-11-20T09:30:00Z";
        }
        if (type == BigDecimal.class) {
            return "a decimal";
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == Integer.class || type == int.class) {
            return whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == Long.class || type == long.class) {
            return whole(Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == BigInteger.class) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        return Iterable.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
    }

    private static String whole(long least, long most) {
        return "a whole number from %d to %d".formatted(least, most);
    }
}
