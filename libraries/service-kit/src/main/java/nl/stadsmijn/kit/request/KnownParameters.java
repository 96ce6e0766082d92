package nl.stadsmijn.kit.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;
import org.jboss.resteasy.reactive.RestQuery;

/** Refuses a query parameter that the operation does not read: a filter that is silently ignored shows too much. */
@Provider
public final class KnownParameters implements ContainerRequestFilter {

    /** What else the gateway serves are pages, whose links others may lengthen. */
    private static final String API = "/api/v1/";

    @Context
    ResourceInfo resource;

    private final Map<Method, Set<String>> ofMethod = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters().keySet();
        if (given.isEmpty() || !request.getUriInfo().getRequestUri().getPath().startsWith(API)) {
            return;
        }
        var known = ofMethod.computeIfAbsent(resource.getResourceMethod(), KnownParameters::read);
        var violations = given.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new Violation(name, "UNKNOWN_PARAMETER", complaint(name, known), null))
                .toList();
        if (!violations.isEmpty()) {
            var first = violations.getFirst();
            throw Problem.of(ProblemType.UNKNOWN_FIELD, "%s %s.".formatted(first.field(), first.message()), violations);
        }
    }

    private static String complaint(String name, Set<String> known) {
        return known.isEmpty()
                ? "is not known here; there are no query parameters"
                : "is not known here; did you mean %s? Known are: %s"
                        .formatted(Likeness.nearest(name, known), String.join(", ", known));
    }

    private static Set<String> read(Method method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getParameters()) {
            add(names, parameter, parameter.getName(), parameter.getType());
        }
        return names;
    }

    private static void add(Set<String> names, AnnotatedElement element, String name, Class<?> type) {
        if (element.isAnnotationPresent(QueryParam.class)) {
            names.add(element.getAnnotation(QueryParam.class).value());
        }
        if (element.isAnnotationPresent(RestQuery.class)) {
            var own = element.getAnnotation(RestQuery.class).value();
            names.add(own.isEmpty() ? name : own);
        }
        if (element.isAnnotationPresent(BeanParam.class)) {
            Stream.<Class<?>>iterate(type, one -> one != null, Class::getSuperclass)
                    .flatMap(one -> Arrays.stream(one.getDeclaredFields()))
                    .forEach(field -> add(names, field, field.getName(), field.getType()));
        }
    }
}
