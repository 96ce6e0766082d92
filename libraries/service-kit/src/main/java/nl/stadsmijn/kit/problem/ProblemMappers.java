package nl.stadsmijn.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Exceptions of the frameworks, told in our problems. Everything not named here is the problem extension's. */
final class ProblemMappers {

    private static final int BEFORE_THE_EXTENSION = 1;

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

    /** Answers a token that is not valid; which of its parts is wrong is for the log. */
    @Provider
    @Priority(BEFORE_THE_EXTENSION)
    public static final class WrongToken extends ExceptionMapperBase<AuthenticationFailedException> {
        @Override
        protected HttpProblem toProblem(AuthenticationFailedException failure) {
            return unauthenticated();
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
            List<Violation> violations = failure.getConstraintViolations().stream()
                    .map(Constraints::violation)
                    .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::code))
                    .toList();
            return Problem.rules(violations);
        }

        private static Violation violation(ConstraintViolation<?> broken) {
            var code = broken.getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
            return new Violation(field(broken), code, broken.getMessage(), shown(broken));
        }

        /** The path as a client writes it: a parameter by its name in the request, a field by its place in the body. */
        private static String field(ConstraintViolation<?> broken) {
            var nodes = StreamSupport.stream(broken.getPropertyPath().spliterator(), false)
                    .toList();
            if (nodes.getLast().getKind() == ElementKind.PARAMETER) {
                return parameterName(broken.getRootBeanClass(), nodes);
            }
            return nodes.stream()
                    .filter(node -> node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.PARAMETER)
                    .map(Path.Node::toString)
                    .collect(Collectors.joining("."));
        }

        /** The name of a query, path or header parameter; empty for the body. */
        private static String parameterName(Class<?> resource, List<Path.Node> nodes) {
            var method = nodes.getFirst().as(Path.MethodNode.class);
            var index = nodes.getLast().as(Path.ParameterNode.class).getParameterIndex();
            return Stream.<Class<?>>iterate(resource, type -> type != null, Class::getSuperclass)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(one -> one.getName().equals(method.getName())
                            && List.of(one.getParameterTypes()).equals(method.getParameterTypes()))
                    .flatMap(one -> Arrays.stream(one.getParameterAnnotations()[index]))
                    .map(Constraints::name)
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        private static String name(Annotation annotation) {
            return switch (annotation) {
                case QueryParam query -> query.value();
                case PathParam path -> path.value();
                case HeaderParam header -> header.value();
                default -> "";
            };
        }

        private static Object shown(ConstraintViolation<?> broken) {
            var value = broken.getInvalidValue();
            return value instanceof CharSequence || value instanceof Number || value instanceof Enum<?>
                    ? value.toString()
                    : null;
        }
    }
}
