package nl.stadsmijn.kit.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which stretch of a list is wanted; a {@code @BeanParam} of every list operation. */
public class PageRequest {

    /** More than this is cut to it. */
    public static final int MOST = 200;

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(description = "How many items at most, 1-200; more is cut to 200.", example = "50")
    int limit = 50;

    @QueryParam("cursor")
    @Parameter(description = "The nextCursor of the page before.")
    String cursor;

    @Context
    UriInfo uri;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if less than 1 was asked for */
    public int limit() {
        if (limit < 1) {
            throw Problem.of(
                    ProblemType.MALFORMED_REQUEST,
                    "limit must be 1 or more.",
                    List.of(new Violation("limit", "TOO_SMALL", "must be 1 or more", limit)));
        }
        return Math.min(limit, MOST);
    }

    /** @param columns how many columns the list is sorted by */
    public Optional<Cursor> after(int columns) {
        return Optional.ofNullable(cursor).map(text -> Cursor.decode(text, list(), columns));
    }

    /** Tells this list, with these filters and this sort, from others. */
    String list() {
        return uri == null ? "" : ListMark.of(uri.getPath(), uri.getQueryParameters());
    }
}
