package nl.stadsmijn.kit.precondition;

import jakarta.ws.rs.core.EntityTag;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;

/** Two people who change one document: the second hears of it, instead of wiping out the first. */
public final class IfMatch {

    private IfMatch() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Checks that the client changes what it has seen.
     *
     * @param header the If-Match header as sent, or null
     * @param current the version now
     * @param document the document now, shown with a 412 so that the client can merge; null to show nothing
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without the header, 412 if it names another version
     */
    public static void check(String header, long current, Object document) {
        if (header == null || header.isBlank()) {
            throw Problem.of(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send the ETag of the version you read as If-Match; now it is " + quoted(current) + ".");
        }
        var tag = header.strip();
        if (!tag.equals("*") && !tag.equals(quoted(current))) {
            var problem = Problem.builder(ProblemType.STALE)
                    .withDetail("You changed version %s, but it is %s now. Read it again, and repeat your change."
                            .formatted(tag, quoted(current)))
                    .withHeader("ETag", quoted(current));
            throw (document == null ? problem : problem.with("current", document)).build();
        }
    }

    private static String quoted(long version) {
        return '"' + Long.toString(version) + '"';
    }
}
