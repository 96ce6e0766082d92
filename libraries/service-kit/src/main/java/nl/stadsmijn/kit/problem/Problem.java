package nl.stadsmijn.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;

/** Makes the problems that services throw; what is thrown is answered as {@code application/problem+json} (RFC 9457). */
public final class Problem {

    /** Name of the member that lists what is wrong with which field. */
    public static final String VIOLATIONS = "violations";

    private Problem() {}

    public static HttpProblem of(ProblemType type, String detail) {
        return builder(type).withDetail(detail).build();
    }

    /** @param violations what is wrong, at least one */
    public static HttpProblem of(ProblemType type, String detail, List<Violation> violations) {
        return builder(type).withDetail(detail).with(VIOLATIONS, violations).build();
    }

    /** For a problem with members of its own: {@code Problem.builder(TYPE).withDetail(…).with("free", free).build()}. */
    public static HttpProblem.Builder builder(ProblemType type) {
        return HttpProblem.builder()
                .withType(typeUri(type))
                .withTitle(type.title())
                .withStatus(type.status());
    }

    /** The answer for what is not there, and for what is another organisation's: the two can't be told apart. */
    public static HttpProblem notFound() {
        return of(ProblemType.NOT_FOUND, "No such object, or it isn't one you may see.");
    }

    public static HttpProblem forbidden(String detail) {
        return of(ProblemType.FORBIDDEN, detail);
    }

    public static HttpProblem conflict(String detail) {
        return of(ProblemType.CONFLICT, detail);
    }

    /** A single broken rule about one field. */
    public static HttpProblem rule(String field, String code, String message, Object value) {
        return rules(List.of(new Violation(field, code, message, value)));
    }

    public static HttpProblem rules(List<Violation> violations) {
        var first = violations.getFirst();
        var more = violations.size() == 1 ? "" : " (and %d more)".formatted(violations.size() - 1);
        var where = first.field().isEmpty() ? "The body" : first.field() + ":";
        return of(ProblemType.RULE_BROKEN, where + " " + first.message() + more, violations);
    }

    public static boolean is(HttpProblem problem, ProblemType type) {
        return typeUri(type).equals(problem.getType());
    }

    /** Relative here; the origin is put before it where the answer leaves ({@link ProblemFinish}). */
    static URI typeUri(ProblemType type) {
        return URI.create("/problems/" + type.slug());
    }
}
