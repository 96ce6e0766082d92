package nl.stadsmijn.kit.request;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which media types the operations of this service take and give, as their resources declare them. A request that none of them suits gets to none, so that nothing else knows what
 * would have done.
 */
@Singleton
public class MediaTypes {

    /** A parameter of a path, with a pattern of its own or without. */
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*[\\w.-]+\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})+))?}");

    private record Operation(String verb, Pattern path, List<String> taken, List<String> given) {}

    private volatile List<Operation> operations;

    /** What the body of such a request may be; empty if no operation says. @param path without the base */
    public List<String> taken(String verb, String path) {
        return types(verb, path, Operation::taken);
    }

    /** What its answer may be; empty if no operation says. @param path without the base */
    public List<String> given(String verb, String path) {
        return types(verb, path, Operation::given);
    }

    private List<String> types(String verb, String path, Function<Operation, List<String>> which) {
        if (operations == null) {
            operations = read();
        }
        return operations.stream()
                .filter(operation -> operation.verb().equals(verb)
                        && operation.path().matcher(path).matches())
                .flatMap(operation -> which.apply(operation).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Operation> read() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .distinct()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(method -> operation(type, method)))
                .toList();
    }

    private static Stream<Operation> operation(Class<?> type, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> new Operation(
                        verb.value(),
                        pattern(type.getAnnotation(Path.class), method.getAnnotation(Path.class)),
                        declared(type, method, Consumes.class, Consumes::value),
                        declared(type, method, Produces.class, Produces::value)));
    }

    /** What stands on the method is instead of what stands on its class. Where neither says, it is JSON: that is how Quarkus reads and writes objects. */
    private static <A extends Annotation> List<String> declared(
            Class<?> type, Method method, Class<A> annotation, Function<A, String[]> types) {
        var own = method.isAnnotationPresent(annotation)
                ? method.getAnnotation(annotation)
                : type.getAnnotation(annotation);
        return own == null ? List.of(MediaType.APPLICATION_JSON) : List.of(types.apply(own));
    }

    private static Pattern pattern(Path onType, Path onMethod) {
        var template = segment(onType) + segment(onMethod);
        var regex = new StringBuilder();
        var parameter = PARAMETER.matcher(template);
        int from = 0;
        while (parameter.find()) {
            regex.append(Pattern.quote(template.substring(from, parameter.start())));
            regex.append('(')
                    .append(
                            parameter.group(1) == null
                                    ? "[^/]+"
                                    : parameter.group(1).strip())
                    .append(')');
            from = parameter.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(template.substring(from)))
                .append("/?")
                .toString());
    }

    private static String segment(Path path) {
        var bare = path == null ? "" : path.value().replaceAll("^/|/$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }
}
