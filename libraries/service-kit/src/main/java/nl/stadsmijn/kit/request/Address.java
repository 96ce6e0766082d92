package nl.stadsmijn.kit.request;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stadsmijn.kit.problem.Violation;

/**
 * Path and query of a request as they were sent.
 *
 * @param query null for none
 */
record Address(String path, String query) {

    /** Encoded control characters, but tab and line ends. */
    private static final Pattern CONTROL = Pattern.compile("%(0[0-8BbCcEeFf]|1[0-9A-Fa-f]|7[Ff])");

    /** A percent sign that encodes nothing. */
    private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** A control character in it, or what can't be decoded, at {@code path} or the name of a query parameter. */
    Optional<Violation> complaint() {
        return Stream.concat(
                        complaint("path", path).stream(),
                        Arrays.stream(query == null ? new String[0] : query.split("&"))
                                .flatMap(pair -> complaint(pair.split("=", 2)[0], pair).stream()))
                .findFirst()
                .or(this::syntaxComplaint);
    }

    private Optional<Violation> syntaxComplaint() {
        try {
            new URI(query == null ? path : path + "?" + query);
            return Optional.empty();
        } catch (URISyntaxException wrong) {
            return Optional.of(new Violation(
                    wrong.getIndex() < path.length() ? "path" : "query",
                    "WRONG_ENCODING",
                    "must have \" < > { } | and the like as % and two hexadecimal digits",
                    null));
        }
    }

    private static Optional<Violation> complaint(String field, String encoded) {
        if (BARE_PERCENT.matcher(encoded).find()) {
            return Optional.of(new Violation(
                    field,
                    "WRONG_ENCODING",
                    "must have two hexadecimal digits behind each %; a percent sign itself is %25",
                    encoded));
        }
        return CONTROL.matcher(encoded).find()
                ? Optional.of(new Violation(field, Characters.CODE, "must be without control characters", null))
                : Optional.empty();
    }
}
