package nl.stadsmijn.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import nl.stadsmijn.kit.identity.UncheckedToken;
import nl.stadsmijn.kit.request.MediaTypes;

/** Exceptions of the frameworks, told in our problems. Everything not named here is the problem extension's. */
final class ProblemMappers {

    private static final int BEFORE_THE_EXTENSION = 1;

    /** About as long as Keycloak takes to start. */
    private static final int SECONDS_UNTIL_THE_REALM_IS_BACK = 10;

    private ProblemMappers() {}

    /** Answers a body that could not be read. */
    @Provider
    @Priority(BEFORE_THE_EXTENSION)
    public static final class Json extends ExceptionMapperBase<JsonProcessingException> {
        @Override
        protected HttpProblem toProblem(JsonProcessingException failure) {
            return UnreadableJson.problem(failure);
        }
    }

    /** {@link Json} for what the extension has a mapper of its own for: the nearest type wins, whatever the priority. */
    @Provider
    @Priority(BEFORE_THE_EXTENSION)
    public static final class UnknownField extends ExceptionMapperBase<UnrecognizedPropertyException> {
        @Override
        protected HttpProblem toProblem(UnrecognizedPropertyException failure) {
            return UnreadableJson.problem(failure);
        }
    }

    /** {@link UnknownField}, likewise. */
    @Provider
    @Priority(BEFORE_THE_EXTENSION)
    public static final class WrongValue extends ExceptionMapperBase<InvalidFormatException> {
        @Override
        protected HttpProblem toProblem(InvalidFormatException failure) {
            return UnreadableJson.problem(failure);
        }
    }

    /** {@link UnknownField}, for what Quarkus has a mapper of its own for. */
    @Provider
    @Priority(BEFORE_THE_EXTENSION)
    public static final class WrongType extends ExceptionMapperBase<MismatchedInputException> {
        @Override
        protected HttpProblem toProblem(MismatchedInputException failure) {
            return UnreadableJson.problem(failure);
        }
    }

    /** Answers what JAX-RS refuses itself; an unreadable body comes wrapped in one of these. */
    @Provider
    @Priority(BEFORE_THE_EXTENSION)
    public static final class Web extends ExceptionMapperBase<WebApplicationException> {
        @Override
        protected HttpProblem toProblem(WebApplicationException failure) {
            if (failure.getCause() instanceof JsonProcessingException json) {
                return UnreadableJson.problem(json);
            }
            var answer = HttpProblem.builder().withStatus(failure.getResponse().getStatus());
            failure.getResponse().getStringHeaders().entrySet().stream()
                    .filter(header -> !header.getKey().toLowerCase().startsWith("content-"))
                    .forEach(header ->
                            answer.withHeader(header.getKey(), header.getValue().getFirst()));
            return answer.build();
        }
    }

    /** Answers a body of a kind that the operation does not take, with those that it does. */
    @Provider
    @Priority(BEFORE_THE_EXTENSION)
    public static final class NotTaken extends ExceptionMapperBase<NotSupportedException> {

        @Context
        ContainerRequestContext request;

        @Inject
        MediaTypes types;

        @Override
        protected HttpProblem toProblem(NotSupportedException failure) {
            return WrongMediaType.body(
                    request,
                    types.taken(request.getMethod(), request.getUriInfo().getPath()));
        }
    }

    /** Answers a wish for a kind that the operation does not give, with those that it does. */
    @Provider
    @Priority(BEFORE_THE_EXTENSION)
    public static final class NotGiven extends ExceptionMapperBase<NotAcceptableException> {

        @Context
        ContainerRequestContext request;

        @Inject
        MediaTypes types;

        @Override
        protected HttpProblem toProblem(NotAcceptableException failure) {
            return WrongMediaType.answer(
                    request,
                    types.given(request.getMethod(), request.getUriInfo().getPath()));
        }
    }

    /** Answers a path that is not there. JAX-RS says that also of a query parameter that is refused; the cause says what is wrong with it. */
    @Provider
    @Priority(BEFORE_THE_EXTENSION)
    public static final class NotThere extends ExceptionMapperBase<NotFoundException> {
        @Override
        protected HttpProblem toProblem(NotFoundException failure) {
            return failure.getCause() instanceof HttpProblem refused ? refused : Problem.notFound();
        }
    }

    /** Answers a request that needs a token and has none. */
    @Provider
    @Priority(BEFORE_THE_EXTENSION)
    public static final class NoToken extends ExceptionMapperBase<UnauthorizedException> {
        @Override
        protected HttpProblem toProblem(UnauthorizedException failure) {
            return unauthenticated();
        }
    }

    /** Answers a token that is not valid, which of its parts is wrong being for the log; or one that can't be checked now. */
    @Provider
    @Priority(BEFORE_THE_EXTENSION)
    public static final class WrongToken extends ExceptionMapperBase<AuthenticationFailedException> {
        @Override
        protected HttpProblem toProblem(AuthenticationFailedException failure) {
            return UncheckedToken.isCauseOf(failure) ? realmAway() : unauthenticated();
        }
    }

    private static HttpProblem realmAway() {
        return Problem.builder(ProblemType.UNAVAILABLE)
                .withDetail(
                        "Your token can't be checked now: the realm's keys can't be read. Try again in a few seconds.")
                .withHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_THE_REALM_IS_BACK)
                .build();
    }

    /** Answers a caller whose roles don't suffice with the ones that would. */
    @Provider
    @Priority(BEFORE_THE_EXTENSION)
    public static final class WrongRole extends ExceptionMapperBase<ForbiddenException> {

        @Context
        ResourceInfo resource;

        @Override
        protected HttpProblem toProblem(ForbiddenException failure) {
            return Problem.forbidden(NeededRoles.of(resource.getResourceMethod())
                    .map(roles -> "This needs one of the roles %s, and your token has none of them.".formatted(roles))
                    .orElse("Your token may not do this."));
        }
    }

    private static HttpProblem unauthenticated() {
        return HttpProblem.builder()
                .withStatus(Response.Status.UNAUTHORIZED)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    /** Answers a body or parameter that breaks a declared constraint. */
    @Provider
    @Priority(BEFORE_THE_EXTENSION)
    public static final class Constraints extends ExceptionMapperBase<ConstraintViolationException> {
        @Override
        protected HttpProblem toProblem(ConstraintViolationException failure) {
            return BrokenConstraints.problem(failure);
        }
    }
}
