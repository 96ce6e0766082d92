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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;
import org.jboss.resteasy.reactive.RestQuery;

/** Refuses a query parameter that the operation does not read, or reads once and is given twice: a filter that is silently ignored shows too much. */
@Provider
public final class KnownParameters implements ContainerRequestFilter {

    /** What else the gateway serves are pages, whose links others may lengthen. */
    private static final String API = "/api/v1/";

    @Context
    ResourceInfo resource;

    private final Map<Method, Map<String, Boolean>> ofMethod = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || !request.getUriInfo().getRequestUri().getPath().startsWith(API)) {
            return;
        }
        var known = ofMethod.computeIfAbsent(resource.getResourceMethod(), KnownParameters::read);
        refuse(ProblemType.UNKNOWN_FIELD, unknown(given, known.keySet()));
        refuse(ProblemType.MALFORMED_REQUEST, repeated(given, known));
    }

    private static void refuse(ProblemType type, List<Violation> violations) {
        if (!violations.isEmpty()) {
            var first = violations.getFirst();
            throw Problem.of(type, "%s %s.".formatted(first.field(), first.message()), violations);
        }
    }

    private static List<Violation> unknown(Map<String, List<String>> given, Set<String> known) {
        return given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new Violation(name, "UNKNOWN_PARAMETER", complaint(name, known), shown(given.get(name))))
                .toList();
    }

    private static List<Violation> repeated(Map<String, List<String>> given, Map<String, Boolean> isList) {
        return given.keySet().stream()
                .filter(name -> given.get(name).size() > 1 && !isList.get(name))
                .sorted()
                .map(name -> new Violation(name, "DUPLICATE_PARAMETER", "must be given once", shown(given.get(name))))
                .toList();
    }

    private static String shown(List<String> values) {
        return String.join(", ", values);
    }

    private static String complaint(String name, Set<String> known) {
        return known.isEmpty()
                ? "is not known here; there are no query parameters"
                : "is not known here; did you mean %s? Known are: %s"
                        .formatted(Likeness.nearest(name, known, 1).getFirst(), String.join(", ", known));
    }

    /** By name, whether it may be given more than once. */
    private static Map<String, Boolean> read(Method method) {
        var names = new TreeMap<String, Boolean>();
        for (var parameter : method.getParameters()) {
            add(names, parameter, parameter.getName(), parameter.getType());
        }
        return names;
    }

    private static void add(Map<String, Boolean> names, AnnotatedElement element, String name, Class<?> type) {
        var isList = Collection.class.isAssignableFrom(type);
        if (element.isAnnotationPresent(QueryParam.class)) {
            names.put(element.getAnnotation(QueryParam.class).value(), isList);
        }
        if (element.isAnnotationPresent(RestQuery.class)) {
            var own = element.getAnnotation(RestQuery.class).value();
            names.put(own.isEmpty() ? name : own, isList);
        }
        if (element.isAnnotationPresent(BeanParam.class)) {
            Stream.<Class<?>>iterate(type, one -> one != null, Class::getSuperclass)
                    .flatMap(one -> Arrays.stream(one.getDeclaredFields()))
                    .forEach(field -> add(names, field, field.getName(), field.getType()));
        }
    }
}
