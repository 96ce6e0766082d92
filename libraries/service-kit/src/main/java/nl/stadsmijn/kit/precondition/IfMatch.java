package nl.stadsmijn.kit.precondition;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.regex.Pattern;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;

/** Two people who change one document: the second hears of it, instead of wiping out the first. */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"");
    private static final Pattern TAGS = Pattern.compile(TAG + "(?:\\s*,\\s*" + TAG + ")*");

    /** What stands in a tag between the version and the digest of a representation. */
    static final String VERSION_ENDS = ".";

    private IfMatch() {}

    /** Of a version; {@link RepresentationTags} adds what tells one representation of it from another. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Checks that the client changes what it has seen (RFC 9110, 13.1.1): one of the tags it names, compared strongly, or {@code *}, whatever there is.
     * Of a tag the version alone counts: what else was shown beside it, such as what is left of a lot, is not what the client replaces.
     *
     * @param header the If-Match header as sent, or null
     * @param current the version now
     * @param document the document now, shown with a 412 so that the client can merge; null to show nothing
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without the header, 400 if it is none, 412 if it names other versions
     */
    public static void check(String header, long current, Object document) {
        if (header == null || header.isBlank()) {
            throw Problem.of(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send the ETag of the version you read as If-Match; now it is " + quoted(current) + ".");
        }
        var tags = header.strip();
        if (!tags.equals("*") && !TAGS.matcher(tags).matches()) {
            var message = "must be an ETag with its quotes, such as \"3\", several of them with commas between, or *";
            throw Problem.of(
                    ProblemType.MALFORMED_REQUEST,
                    "If-Match " + message + ".",
                    List.of(new Violation("If-Match", "WRONG_FORM", message, tags)));
        }
        if (!tags.equals("*") && TAG.matcher(tags).results().noneMatch(tag -> isOf(current, tag.group()))) {
            var problem = Problem.builder(ProblemType.STALE)
                    .withDetail("You changed version %s, but it is %s now. Read it again, and repeat your change."
                            .formatted(tags, quoted(current)))
                    .withHeader("ETag", quoted(current));
            throw (document == null ? problem : problem.with("current", document)).build();
        }
    }

    private static boolean isOf(long version, String tag) {
        return tag.equals(quoted(version)) || tag.startsWith('"' + Long.toString(version) + VERSION_ENDS);
    }

    private static String quoted(long version) {
        return '"' + Long.toString(version) + '"';
    }
}
