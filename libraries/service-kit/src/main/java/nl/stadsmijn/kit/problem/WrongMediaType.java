package nl.stadsmijn.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/** Says of a media type that does not do which would. */
final class WrongMediaType {

    private WrongMediaType() {}

    /** Also in the header {@code Accept} (RFC 9110, 15.5.16). @param taken what the operation takes; empty if it does not say */
    static HttpProblem body(ContainerRequestContext request, List<String> taken) {
        var sent = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return taken.isEmpty()
                ? unsaid(ProblemType.UNSUPPORTED_MEDIA_TYPE)
                : problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, HttpHeaders.CONTENT_TYPE, sent, taken)
                        .withHeader(HttpHeaders.ACCEPT, String.join(", ", taken))
                        .build();
    }

    /** @param given what the operation gives; empty if it does not say */
    static HttpProblem answer(ContainerRequestContext request, List<String> given) {
        var wanted = request.getHeaderString(HttpHeaders.ACCEPT);
        return given.isEmpty()
                ? unsaid(ProblemType.NOT_ACCEPTABLE)
                : problem(ProblemType.NOT_ACCEPTABLE, HttpHeaders.ACCEPT, wanted, given)
                        .build();
    }

    private static HttpProblem unsaid(ProblemType type) {
        return HttpProblem.builder().withStatus(type.status()).build();
    }

    private static HttpProblem.Builder problem(ProblemType type, String header, String sent, List<String> would) {
        var message = (would.size() == 1 ? "must be " : "must be one of ") + String.join(", ", would);
        return Problem.builder(type)
                .withDetail("%s %s.".formatted(header, message))
                .with(Problem.VIOLATIONS, List.of(new Violation(header, "MEDIA_TYPE", message, sent)));
    }
}
