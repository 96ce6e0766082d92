package nl.stadsmijn.kit.problem;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a value of a type looks like, in words for people. */
public final class Expected {

    private static final Set<Class<?>> WHOLE =
            Set.of(Integer.class, int.class, Long.class, long.class, BigInteger.class);

    private static final int FIELDS_SHOWN = 6;

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
            return "a date such as 2026-11-20, of the years 1000 to 9999";
        }
        if (type == Instant.class) {
            return "an instant such as 2026-11-20T09:30:00Z, of the years 1000 to 9999";
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
        if (isWhole(type)) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return type.isRecord() ? object(type) : "an object";
    }

    /** Of a small one what is in it; of more than people read at a glance the documentation says it better. */
    private static String object(Class<?> type) {
        var fields = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return fields.size() > FIELDS_SHOWN ? "an object" : "an object {%s}".formatted(String.join(", ", fields));
    }

    static boolean isWhole(Class<?> type) {
        return WHOLE.contains(type);
    }
}
