package nl.stadsmijn.kit.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The resource methods of a service, by the operation they serve. */
final class Endpoints {

    private static final String BASE = "/api/v1";
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName PERMIT_ALL = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName AUTHENTICATED = DotName.createSimple("io.quarkus.security.Authenticated");
    private static final DotName PROBLEM_TYPES = DotName.createSimple(ProblemTypes.class);
    private static final DotName IDEMPOTENT = DotName.createSimple("nl.stadsmijn.kit.idempotency.Idempotent");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Map<String, Endpoint> byOperation = new HashMap<>();

    /**
     * @param roles who may: empty for what anybody may, an empty list for whoever has a token
     * @param idempotent whether it takes an Idempotency-Key
     * @param problems slugs of what it can be refused with besides what its form says
     */
    record Endpoint(Optional<List<String>> roles, boolean idempotent, List<String> problems) {

        /** Of what no resource method serves. */
        static final Endpoint NONE = new Endpoint(Optional.empty(), false, List.of());
    }

    Endpoints(IndexView index) {
        for (var verb : METHODS) {
            index.getAnnotations(DotName.createSimple("jakarta.ws.rs." + verb)).stream()
                    .map(AnnotationInstance::target)
                    .filter(target -> target.kind() == AnnotationTarget.Kind.METHOD)
                    .map(AnnotationTarget::asMethod)
                    .forEach(method -> byOperation.put(key(verb, path(method)), endpoint(method, index)));
        }
    }

    Endpoint find(String method, String path) {
        var served = path.startsWith(BASE) ? path.substring(BASE.length()) : path;
        return byOperation.getOrDefault(key(method, served), Endpoint.NONE);
    }

    private static String key(String method, String path) {
        return method + " " + path;
    }

    private static Endpoint endpoint(MethodInfo method, IndexView index) {
        return new Endpoint(roles(method), method.hasAnnotation(IDEMPOTENT), problems(method, index));
    }

    /** What the method names, and then what the annotations on it name. */
    private static List<String> problems(MethodInfo method, IndexView index) {
        var shared = method.annotations().stream()
                .map(annotation -> index.getClassByName(annotation.name()))
                .filter(Objects::nonNull)
                .map(type -> type.declaredAnnotation(PROBLEM_TYPES));
        return Stream.concat(Stream.of(method).map(each -> each.annotation(PROBLEM_TYPES)), shared)
                .filter(Objects::nonNull)
                .flatMap(named -> Stream.of(named.value().asStringArray()))
                .toList();
    }

    private static Optional<List<String>> roles(MethodInfo method) {
        if (method.hasAnnotation(PERMIT_ALL)) {
            return Optional.empty();
        }
        var onMethod = method.annotation(ROLES_ALLOWED);
        var allowed = onMethod != null ? onMethod : method.declaringClass().declaredAnnotation(ROLES_ALLOWED);
        if (allowed != null) {
            return Optional.of(List.of(allowed.value().asStringArray()));
        }
        var authenticated =
                method.hasAnnotation(AUTHENTICATED) || method.declaringClass().hasDeclaredAnnotation(AUTHENTICATED);
        return authenticated ? Optional.of(List.of()) : Optional.empty();
    }

    /** The path as the OpenAPI document writes it: no slash at the end, no patterns in the parameters. */
    private static String path(MethodInfo method) {
        var joined = segment(method.declaringClass().declaredAnnotation(PATH)) + segment(method.annotation(PATH));
        return joined.replaceAll("\\{\\s*([\\w.-]+)\\s*:[^/]*}", "{$1}");
    }

    private static String segment(AnnotationInstance path) {
        var text = path == null ? "" : path.value().asString();
        text = text.startsWith("/") || text.isEmpty() ? text : "/" + text;
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
