package nl.stadsmijn.kit.request;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.stadsmijn.kit.problem.Expected;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.time.Days;

/** Reads query parameters as strictly as bodies are read: what is not a value of the type is 400, with what would be right. */
@Provider
public final class QueryValues implements ParamConverterProvider {

    private static final int UUID_LENGTH = 36;

    /** Empty for what is none of a query, or a text: JAX-RS reads it. */
    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .flatMap(name -> QueryValues.<T>reading(type)
                        .map(reading -> (ParamConverter<T>) new Strict<T>(name, type, reading)))
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static <T> Optional<Function<String, T>> reading(Class<T> type) {
        Function<String, ?> reading = null;
        if (type == boolean.class || type == Boolean.class) {
            reading = QueryValues::truth;
        } else if (type == int.class || type == Integer.class) {
            reading = Integer::valueOf;
        } else if (type == UUID.class) {
            reading = QueryValues::uuid;
        } else if (type == LocalDate.class) {
            reading = Days::parse;
        } else if (type.isEnum()) {
            reading = text -> constant(type, text);
        }
        return Optional.ofNullable((Function<String, T>) reading);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    /** Java reads {@code 1-1-1-1-1} as one too. */
    private static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("not the length of a UUID");
        }
        return UUID.fromString(text);
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such constant"));
    }

    private record Strict<T>(String name, Class<T> type, Function<String, T> reading) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                var message = "must be " + Expected.of(type);
                throw Problem.of(
                        ProblemType.MALFORMED_REQUEST,
                        "%s %s, not '%s'.".formatted(name, message, text),
                        List.of(new Violation(name, "WRONG_VALUE", message, text)));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
