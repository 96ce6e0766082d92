package nl.stadsmijn.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.stadsmijn.kit.quantity.Place;

/** Says which declared constraints a body or parameter breaks, all of them at once. */
public final class BrokenConstraints {

    /** What the path of a constraint has, and a client doesn't write. */
    private static final Set<ElementKind> UNSPOKEN =
            Set.of(ElementKind.METHOD, ElementKind.PARAMETER, ElementKind.CONTAINER_ELEMENT);

    private BrokenConstraints() {}

    /** @return 422; 400 if there is no body at all */
    public static HttpProblem problem(ConstraintViolationException failure) {
        List<Violation> violations = failure.getConstraintViolations().stream()
                .map(BrokenConstraints::violation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::code))
                .toList();
        return violations.getFirst().field().isEmpty() ? noBody() : Problem.rules(violations);
    }

    private static HttpProblem noBody() {
        return Problem.of(
                ProblemType.MALFORMED_REQUEST,
                "The body is missing. /docs has an example of it.",
                List.of(new Violation("", "REQUIRED", "must be there", null)));
    }

    /** One of them. */
    public static Violation violation(ConstraintViolation<?> broken) {
        return new Violation(field(broken), ConstraintCode.of(broken), message(broken), shown(broken));
    }

    private static String message(ConstraintViolation<?> broken) {
        var told = broken.getMessage();
        if (broken.getLeafBean() == null || !ConstraintCode.isOfNumber(broken)) {
            return told;
        }
        var name = StreamSupport.stream(broken.getPropertyPath().spliterator(), false)
                .toList()
                .getLast()
                .getName();
        return NumberRange.field(broken.getLeafBean().getClass(), name)
                .flatMap(NumberRange::of)
                .orElse(told);
    }

    /** The path as a client writes it: a parameter by its name in the request, a field by its place in the body. */
    private static String field(ConstraintViolation<?> broken) {
        var nodes = StreamSupport.stream(broken.getPropertyPath().spliterator(), false)
                .toList();
        if (nodes.getLast().getKind() == ElementKind.PARAMETER) {
            return parameterName(broken.getRootBeanClass(), nodes);
        }
        return nodes.stream()
                .filter(node -> !UNSPOKEN.contains(node.getKind()))
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
                .map(BrokenConstraints::name)
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
        if (value instanceof Place) {
            return value;
        }
        return value instanceof CharSequence || value instanceof Number || value instanceof Enum<?>
                ? value.toString()
                : null;
    }
}
