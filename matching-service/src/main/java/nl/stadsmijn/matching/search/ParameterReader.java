package nl.stadsmijn.matching.search;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Place;

/** Reads query parameters, and remembers all that is wrong with them so that it is told at once. */
final class ParameterReader {

    private final List<Violation> violations = new ArrayList<>();

    <T> Optional<T> value(String name, String text, Function<String, T> reading, String expected) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(text.strip()));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            wrong(name, "WRONG_VALUE", "must be " + expected, text);
            return Optional.empty();
        }
    }

    Optional<Integer> integer(String name, String text, int least, int most) {
        return value(
                name,
                text,
                given -> within(Integer.parseInt(given), least, most),
                "a whole number from %d to %d".formatted(least, most));
    }

    Optional<Double> decimal(String name, String text, double least, double most) {
        return value(
                name,
                text,
                given -> within(Double.valueOf(given), least, most),
                "a number from %.0f to %.0f".formatted(least, most));
    }

    Optional<Place> place(String name, String text) {
        var place = value(
                name,
                text,
                given -> {
                    var parts = given.split(",", -1);
                    if (parts.length != 2) {
                        throw new IllegalArgumentException();
                    }
                    return new Place(
                            within(Double.valueOf(parts[0]), -90, 90), within(Double.valueOf(parts[1]), -180, 180));
                },
                "lat,lon in degrees, such as 51.9851,5.8987");
        place.filter(Place::looksSwapped).ifPresent(it -> wrong(name, "LOOKS_SWAPPED", it.swappedMessage(), text));
        return place;
    }

    void wrong(String name, String code, String message, String value) {
        wrong(new Violation(name, code, message, value));
    }

    void wrong(Violation violation) {
        violations.add(violation);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with everything that was wrong */
    void refuseIfWrong() {
        if (!violations.isEmpty()) {
            var first = violations.getFirst();
            throw Problem.of(ProblemType.MALFORMED_REQUEST, first.field() + " " + first.message() + ".", violations);
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if that is not the first half of a cursor of ours */
    static double cursorNumber(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notOurs) {
            throw Problem.of(
                    ProblemType.MALFORMED_REQUEST,
                    "cursor must be a nextCursor of this list, with the same filters and sort as the page before.",
                    List.of(new Violation("cursor", "NOT_A_CURSOR", "must be a nextCursor of this list", text)));
        }
    }

    private static <T extends Number> T within(T value, double least, double most) {
        if (!(value.doubleValue() >= least && value.doubleValue() <= most)) {
            throw new IllegalArgumentException();
        }
        return value;
    }
}
