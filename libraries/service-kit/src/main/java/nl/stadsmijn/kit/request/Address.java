package nl.stadsmijn.kit.request;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.stadsmijn.kit.problem.Violation;

/**
 * Path and query of a request as they were sent.
 *
 * @param query null for none
 */
record Address(String path, String query) {

    /** Encoded control characters, but tab and line ends. */
    private static final Pattern CONTROL = Pattern.compile("%(0[0-8BbCcEeFf]|1[0-9A-Fa-f]|7[Ff])");

    /** A control character in it, at {@code path} or the name of a query parameter. */
    Optional<Violation> complaint() {
        if (path != null && CONTROL.matcher(path).find()) {
            return Optional.of(at("path"));
        }
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .filter(pair -> CONTROL.matcher(pair).find())
                .map(pair -> at(pair.split("=", 2)[0]))
                .findFirst();
    }

    private static Violation at(String field) {
        return new Violation(field, Characters.CODE, "must be without control characters", null);
    }
}
