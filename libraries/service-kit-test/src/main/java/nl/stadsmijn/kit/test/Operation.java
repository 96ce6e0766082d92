package nl.stadsmijn.kit.test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An operation as the service's OpenAPI document describes it.
 *
 * @param id operationId
 * @param method upper case
 * @param path as in the authorization table: without {@code /api/v1}
 * @param route as it is served
 * @param query the query parameters that are required, each with its example: {@code a=1&b=2}, or empty
 * @param mediaType of the request body; empty if it takes none
 * @param example the documented request body, as it would be sent; empty if there is none
 */
public record Operation(
        String id,
        String method,
        String path,
        String route,
        String query,
        Optional<String> mediaType,
        Optional<String> example) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    /** Names of the parameters in the path, in order. */
    public List<String> parameters() {
        return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    public boolean is(String method, String path) {
        return this.method.equals(method) && this.path.equals(path);
    }

    boolean changesNothing() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** The address for these parameters; names that are not in the path are left out. */
    String target(Map<String, String> values) {
        var filled = PARAMETER.matcher(route).replaceAll(found -> {
            var value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException("pathParameters gave no {%s} for %s".formatted(found.group(1), this));
            }
            return java.util.regex.Matcher.quoteReplacement(value);
        });
        return query.isEmpty() ? filled : filled + "?" + query;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
