package nl.stadsmijn.gateway.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which service answers what: exactly the operations that its OpenAPI document describes, and nothing else. */
final class RouteTable {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Not one that a service might take for a step up in the path. */
    private static final String ANY_SEGMENT = "(?!(?:\\.|%2[eE]){1,2}(?:/|$))[^/]+";

    private final List<Path> paths;

    private RouteTable(List<Path> paths) {
        this.paths = paths;
    }

    private record Path(String service, String template, Pattern pattern, Set<String> methods) {}

    /** What the table says of a request. */
    sealed interface Destination {
        /** To be forwarded. */
        record Service(String name) implements Destination {}

        /** Known, but not for this method. */
        record OtherMethod(Set<String> allowed) implements Destination {}

        /** Nobody's. */
        record Nowhere() implements Destination {}
    }

    /** @param documents service name to its OpenAPI document */
    static RouteTable of(Map<String, JsonNode> documents) {
        var paths = new ArrayList<Path>();
        documents.forEach((service, document) -> document.path("paths")
                .properties()
                .forEach(path -> {
                    var methods = new TreeSet<String>();
                    path.getValue().fieldNames().forEachRemaining(name -> {
                        if (METHODS.contains(name)) {
                            methods.add(name.toUpperCase(java.util.Locale.ROOT));
                        }
                    });
                    paths.add(new Path(service, path.getKey(), pattern(path.getKey()), methods));
                }));
        // what is written out wins over a parameter: /lots/aggregates before /lots/{id}
        paths.sort(Comparator.comparing(path -> path.template().replace('{', '\uffff')));
        return new RouteTable(List.copyOf(paths));
    }

    Destination find(String method, String path) {
        var wanted = method.equals("HEAD") ? "GET" : method;
        for (var candidate : paths) {
            if (candidate.pattern().matcher(path).matches()) {
                return candidate.methods().contains(wanted)
                        ? new Destination.Service(candidate.service())
                        : new Destination.OtherMethod(candidate.methods());
            }
        }
        return new Destination.Nowhere();
    }

    private static Pattern pattern(String template) {
        var regex = new StringBuilder();
        for (var segment : template.substring(1).split("/")) {
            regex.append('/').append(segment.startsWith("{") ? ANY_SEGMENT : Pattern.quote(segment));
        }
        return Pattern.compile(regex.toString());
    }
}
