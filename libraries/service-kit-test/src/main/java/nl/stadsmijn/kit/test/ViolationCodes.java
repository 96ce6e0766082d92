package nl.stadsmijn.kit.test;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;

/** {@code contracts/violations.csv}: every code that a violation can have. */
final class ViolationCodes {

    private final Set<String> known;

    ViolationCodes(Path file) {
        known = Contracts.rows(file, "code", "meaning").stream()
                .map(List::getFirst)
                .collect(Collectors.toSet());
    }

    /** The codes of a problem that the list hasn't. */
    Stream<String> complaints(HttpProblem problem) {
        return problem.getParameters().get(Problem.VIOLATIONS) instanceof List<?> violations
                ? violations.stream()
                        .map(ViolationCodes::code)
                        .filter(code -> !known.contains(code))
                        .map(code ->
                                "a violation with the code %s left the service, which contracts/violations.csv hasn't"
                                        .formatted(code))
                : Stream.empty();
    }

    /** A violation as it was thrown, or as it was read again from a stored answer. */
    private static String code(Object violation) {
        return violation instanceof Violation thrown
                ? thrown.code()
                : String.valueOf(((Map<?, ?>) violation).get("code"));
    }
}
