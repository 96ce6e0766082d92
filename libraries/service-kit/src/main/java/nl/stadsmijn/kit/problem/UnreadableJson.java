package nl.stadsmijn.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says which field of a JSON body could not be read, what stood there, and what would be right. */
public final class UnreadableJson {

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*)'");

    /** A text where a number or true or false belongs: Jackson 2.21 has what stood there nowhere but in its message. */
    private static final Pattern COERCED =
            Pattern.compile("Cannot coerce String value \\(\"(.*)\"\\) to .*", Pattern.DOTALL);

    private UnreadableJson() {}

    public static HttpProblem problem(JsonProcessingException failure) {
        return switch (failure) {
            case RefusedValue e -> malformed(path(e), e.code(), e.getOriginalMessage(), null);
            case RefusedText e ->
                Problem.of(
                        ProblemType.RULE_BROKEN,
                        "%s: %s".formatted(path(e), e.getOriginalMessage()),
                        List.of(new Violation(path(e), "INVALID", e.getOriginalMessage(), e.text())));
            case PropertyBindingException e -> unknown(e);
            case ValueInstantiationException e when e.getCause() instanceof HttpProblem own -> located(own, path(e));
            case ValueInstantiationException e ->
                Problem.of(
                        ProblemType.RULE_BROKEN,
                        "%s: %s".formatted(path(e), reason(e)),
                        List.of(new Violation(path(e), "INVALID", reason(e), null)));
            case InvalidFormatException e ->
                malformed(path(e), "WRONG_VALUE", "must be " + expected(e.getTargetType(), e), e.getValue());
            case WrongType e ->
                malformed(path(e), "WRONG_TYPE", "must be " + expected(e.getTargetType(), e), e.value());
            case MismatchedInputException e ->
                malformed(path(e), "WRONG_TYPE", "must be " + expected(e.getTargetType(), e), coerced(e));
            case JsonMappingException e when e.getCause() instanceof HttpProblem own -> located(own, path(e));
            case JsonMappingException e
            when e.getCause() instanceof InputCoercionException number ->
                malformed(path(e), "OUT_OF_RANGE", "must be " + expectedSize(number.getTargetType(), e), null);
            case JsonMappingException e
            when e.getCause() instanceof StreamReadException broken -> broken(broken, path(e));
            case JsonMappingException e -> malformed(path(e), "UNREADABLE", "can't be read", null);
            case StreamReadException e -> broken(e, "");
            default ->
                Problem.of(
                        ProblemType.MALFORMED_REQUEST,
                        "The body is nested deeper, or has a longer number or name in it, than is read.");
        };
    }

    private static String coerced(MismatchedInputException e) {
        var told = COERCED.matcher(e.getOriginalMessage());
        return told.matches() ? told.group(1) : null;
    }

    /** Of a whole number the range that its field takes, where it says so. */
    private static String expected(Class<?> type, JsonMappingException e) {
        return range(type, e).map(range -> "a whole number" + range).orElse(Expected.of(type));
    }

    /** A number of another size than its type holds is told what that holds, if nothing narrower. */
    private static String expectedSize(Class<?> type, JsonMappingException e) {
        var held = type == Long.class || type == long.class
                ? List.of(Long.MIN_VALUE, Long.MAX_VALUE)
                : List.of((long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE);
        return "a whole number" + range(type, e).orElse(" from %d to %d".formatted(held.getFirst(), held.getLast()));
    }

    private static Optional<String> range(Class<?> type, JsonMappingException e) {
        if (!Expected.isWhole(type) || e.getPath().isEmpty()) {
            return Optional.empty();
        }
        var at = e.getPath().getLast();
        return at.getFrom() == null || at.getFieldName() == null
                ? Optional.empty()
                : NumberRange.field(
                                at.getFrom() instanceof Class<?> own
                                        ? own
                                        : at.getFrom().getClass(),
                                at.getFieldName())
                        .flatMap(NumberRange::ofWhole);
    }

    private static HttpProblem broken(StreamReadException failure, String path) {
        var twice = DUPLICATE.matcher(failure.getOriginalMessage());
        if (twice.find()) {
            return malformed(join(path, twice.group(1)), "DUPLICATE_FIELD", "must be given once", null);
        }
        var at = failure.getLocation();
        return Problem.of(
                ProblemType.MALFORMED_REQUEST,
                at == null
                        ? "The body is not JSON."
                        : "The body is not JSON: it breaks off or goes wrong at line %d, column %d."
                                .formatted(at.getLineNr(), at.getColumnNr()));
    }

    private static HttpProblem unknown(PropertyBindingException e) {
        var known = e.getKnownPropertyIds() == null
                ? ""
                : e.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        var value = e instanceof UnknownField ours ? ours.value() : null;
        var violation = new Violation(path(e), "UNKNOWN_FIELD", "is not known here; known are: " + known, value);
        return Problem.of(ProblemType.UNKNOWN_FIELD, path(e) + " " + violation.message(), List.of(violation));
    }

    private static HttpProblem malformed(String field, String code, String message, Object value) {
        var shown = value == null ? null : value.toString();
        return Problem.of(
                ProblemType.MALFORMED_REQUEST,
                field.isEmpty() ? "The body " + message + "." : "%s %s.".formatted(field, message),
                List.of(new Violation(field, code, message, shown)));
    }

    /** A value type refused its own content with a violation of its own field: put the path before it. */
    @SuppressWarnings("unchecked")
    private static HttpProblem located(HttpProblem own, String path) {
        var violations = (List<Violation>) own.getParameters().getOrDefault(Problem.VIOLATIONS, List.of());
        return Problem.rules(violations.stream()
                .map(v -> new Violation(join(path, v.field()), v.code(), v.message(), v.value()))
                .toList());
    }

    private static String join(String path, String field) {
        return path.isEmpty() ? field : field.isEmpty() ? path : path + "." + field;
    }

    private static String reason(ValueInstantiationException e) {
        var cause = e.getCause();
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : "is not a valid value";
    }

    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
