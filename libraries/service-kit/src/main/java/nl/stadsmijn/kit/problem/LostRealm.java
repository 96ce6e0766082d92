package nl.stadsmijn.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.common.runtime.OidcEndpointAccessException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The realm's keys can't be fetched: whether a token holds is not known, so its bearer must not hear that it doesn't. */
final class LostRealm {

    /** Seconds; about as long as Keycloak takes to start. */
    private static final int RETRY_AFTER = 10;

    private LostRealm() {}

    static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OIDCException
                        || cause instanceof OidcEndpointAccessException
                        || cause instanceof IOException
                        || cause instanceof TimeoutException);
    }

    static HttpProblem problem() {
        return Problem.builder(ProblemType.UNAVAILABLE)
                .withDetail(
                        "Your token can't be checked now: the realm's keys can't be read. Try again in a few seconds.")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                .build();
    }
}
